package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.EmbeddedPath;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts its columns in the place of an entity that a subquery selects: there are no objects inside a statement. */
public final class NestedEntities extends Rewriter {

    /** Creates the rewriter of one statement. */
    public NestedEntities() {}

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        if (!(node instanceof Select<?> select) || !areSelectedBy(select)) {
            return null;
        }
        List<Selectable<?>> columns = new ArrayList<>();
        select.resultColumns().forEach(column -> columns.addAll(column.selected()));
        return select.withColumns(columns).traverse(this);
    }

    /** {@return whether a column of {@code select} stands for several} */
    static boolean areSelectedBy(Select<?> select) {
        for (Selectable<?> column : select.resultColumns()) {
            if (EntitySource.in(column) != null
                    || column instanceof EmbeddedPath<?, ?>
                    || column instanceof Bundle<?>) {
                return true;
            }
        }
        return false;
    }
}
