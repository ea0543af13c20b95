package dev.athanor.sql;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of columns that say where they are from: {@code t_id}, {@code schema_t_id}. */
final class QualifiedLabels {

    private QualifiedLabels() {}

    static List<Selectable<?>> of(List<Selectable<?>> columns) {
        List<Selectable<?>> labelled = new ArrayList<>();
        for (Selectable<?> column : columns) {
            String source = column instanceof ColumnElement<?> element ? nameOf(element.from()) : null;
            labelled.add(
                    source != null && column instanceof ColumnElement<?> element
                            ? new Label<>(source + "_" + element.name(), element, true)
                            : column);
        }
        return labelled;
    }

    private static @Nullable String nameOf(FromClause from) {
        if (from instanceof Table table) {
            return table.schema() == null ? table.name() : table.schema() + "_" + table.name();
        }
        if (from instanceof Alias alias) {
            return alias.name();
        }
        return from instanceof Subquery subquery ? subquery.name() : null;
    }
}
