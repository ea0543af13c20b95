package dev.athanor.orm.view;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.query.OfEntity;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * A record among the columns of a statement, read from the tables of its entity or from what stands for them.
 *
 * @param view the record
 * @param from what it is read from
 */
record ViewSource(RecordView<?, ?> view, FromClause from) implements Selectable<Object>, Sourced, OfEntity {

    /** Returns the record that {@code column} is, or {@code null} if it is none. */
    static @Nullable ViewSource in(Selectable<?> column) {
        if (column instanceof RecordView<?, ?> view) {
            return new ViewSource(view, view.from());
        }
        return column instanceof ViewSource source ? source : null;
    }

    @Override
    public EntityMapping<?> mapping() {
        return view.entity().mapping();
    }

    @Override
    public ViewSource traverse(Traversal walk) {
        return new ViewSource(walk.value(view), walk.node(from));
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }
}
