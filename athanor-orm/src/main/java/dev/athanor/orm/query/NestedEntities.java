package dev.athanor.orm.query;

import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts its columns in the place of an entity that a subquery selects: there are no objects inside a statement. */
final class NestedEntities extends Rewriter {

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        if (!(node instanceof Select<?> select)
                || select.resultColumns().stream().noneMatch(NestedEntities::isEntity)) {
            return null;
        }
        List<Selectable<?>> columns = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            EntitySource entity = EntitySource.in(column);
            if (entity == null) {
                columns.add(column);
            } else {
                for (RowAttribute mapped : entity.mapping().rowAttributes()) {
                    columns.add(mapped.in(entity.from()));
                }
            }
        }
        return select.withColumns(columns).traverse(this);
    }

    private static boolean isEntity(Selectable<?> column) {
        return EntitySource.in(column) != null;
    }
}
