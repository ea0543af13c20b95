package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns by which a query is known outside: those with a name, {@code id_1} where a name was taken. */
final class DerivedColumns {

    private DerivedColumns() {}

    static List<AliasedColumn<?>> of(FromClause from, Statement<?> query) {
        Map<String, NamedExpression<?>> taken = new HashMap<>();
        List<AliasedColumn<?>> columns = new ArrayList<>();
        for (Selectable<?> column : query.resultColumns()) {
            for (Selectable<?> selected : column.selected()) {
                if (selected instanceof NamedExpression<?> named && !taken.containsValue(named)) {
                    columns.add(new AliasedColumn<>(from, named, free(named, taken)));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static String free(NamedExpression<?> named, Map<String, NamedExpression<?>> taken) {
        String name = named.name();
        for (int i = 1; taken.putIfAbsent(name, named) != null; i++) {
            name = named.name() + "_" + i;
        }
        return name;
    }

    /** Returns the column that stands for {@code source}. */
    @SuppressWarnings("unchecked") // an aliased column has the type of the column it stands for
    static <T> AliasedColumn<T> find(FromClause from, List<AliasedColumn<?>> columns, NamedExpression<T> source) {
        for (AliasedColumn<?> candidate : columns) {
            if (candidate.source().equals(source)) {
                return (AliasedColumn<T>) candidate;
            }
        }
        throw new CompileException(
                "C022",
                "column " + source.name() + " is none of " + from + "; it has "
                        + columns.stream().map(AliasedColumn::name).toList());
    }
}
