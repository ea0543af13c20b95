package dev.athanor.orm.view;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.ToMany;
import dev.athanor.orm.metamodel.ToOne;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record in a statement that is marked with {@link dev.athanor.orm.annotation.View}; generated classes extend it, as
 * {@code BookView_} with its constant {@code BOOK_VIEW}. A session selects it like an entity, and gives records.
 *
 * @param <E> the entity class
 * @param <V> the record
 */
public abstract class RecordView<E, V> implements Selectable<V>, Sourced {

    private final Class<V> type;
    private volatile @Nullable List<ViewPart> known;

    /** Creates the view that makes records of {@code type}. */
    protected RecordView(Class<V> type) {
        this.type = type;
    }

    /** {@return the entity} */
    public abstract EntityPath<E> entity();

    /** {@return where the components come from, in their order} Asked once, at first use. */
    protected abstract List<ViewPart> parts();

    /** Returns the record of {@code values}, those of its components. */
    protected abstract V make(@Nullable Object[] values);

    /** {@return the component that is the value of {@code path}} */
    protected static ViewPart value(ValuePath<?, ?> path) {
        return new ViewPart.Value(path);
    }

    /** {@return the component that is a record of what {@code path} leads to} */
    protected static <T> ViewPart one(ToOne<?, T> path, RecordView<T, ?> view) {
        return new ViewPart.One(path, view);
    }

    /** {@return the component that is a list of records of what {@code path} leads to} */
    protected static <T> ViewPart list(ToMany<?, T> path, RecordView<T, ?> view) {
        return new ViewPart.Many(path, view, false);
    }

    /** {@return the component that is a set of records of what {@code path} leads to} */
    protected static <T> ViewPart set(ToMany<?, T> path, RecordView<T, ?> view) {
        return new ViewPart.Many(path, view, true);
    }

    List<ViewPart> known() {
        List<ViewPart> parts = known;
        if (parts == null) {
            parts = List.copyOf(parts());
            known = parts;
        }
        return parts;
    }

    @Override
    public final FromClause from() {
        return entity().from();
    }

    // Rewriting it is the work of the one who asks for its rows; here it only shows what it is read from.
    @Override
    public final RecordView<E, V> traverse(Traversal walk) {
        SqlNode unused = walk.node(entity().from());
        Class<V> unusedToo = walk.value(type);
        return this;
    }

    /** Refuses: a record is no column. */
    @Override
    public final void render(SqlWriter out) {
        throw new CompileException(
                "C030",
                type.getSimpleName()
                        + " is a record of an entity, and a Connection returns columns; run the statement in"
                        + " a Session, and select entities or columns inside other statements");
    }

    @Override
    public final String toString() {
        return type.getSimpleName();
    }
}
