package dev.athanor.sql;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ConflictClause;
import dev.athanor.sql.ast.Expression;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an insert is to do with rows that meet others, half said: which conflicts are meant is known, what to do is not.
 *
 * <pre>{@code
 * insert(USERS).set(USERS.id, 1).set(USERS.name, "a").onConflict(USERS.id).doNothing()
 * insert(USERS).set(USERS.id, 1).set(USERS.name, "a").onConflict(USERS.id).doUpdate(USERS.name)
 * insert(USERS).set(USERS.id, 1).set(USERS.name, "a").onConflict(USERS.id)
 *         .doUpdate(row -> row.set(USERS.age, USERS.age.plus(1)).where(USERS.age.lt(100)))
 * }</pre>
 *
 * @param <R> what each row the insert returns is
 */
public final class Upsert<R> {

    private final Insert<R> insert;
    private final ConflictClause.Target target;

    Upsert(Insert<R> insert, ConflictClause.Target target) {
        this.insert = insert;
        this.target = target;
    }

    /** Returns this for the partial unique index over rows of which {@code condition} is true. */
    public Upsert<R> where(Expression<Boolean> condition) {
        return new Upsert<>(insert, new ConflictClause.Target(target.elements(), condition, target.constraint()));
    }

    /** Returns the insert that leaves out rows that meet others. */
    public Insert<R> doNothing() {
        return insert.with(insert.extras.on(new ConflictClause(target, null, null)));
    }

    /** Returns the insert that sets {@code columns} of the row that is there to what the new one has in them. */
    public Insert<R> doUpdate(ColumnElement<?>... columns) {
        return doUpdate(row -> {
            ConflictUpdate all = row;
            for (ColumnElement<?> column : columns) {
                all = all.setExcluded(column);
            }
            return all;
        });
    }

    /**
     * Returns the insert that changes the row that is there.
     *
     * @param changes says what is set, and where
     * @throws dev.athanor.sql.error.CompileException if nothing is set ({@code C019})
     */
    public Insert<R> doUpdate(UnaryOperator<ConflictUpdate> changes) {
        ConflictUpdate update = changes.apply(ConflictUpdate.of(insert.table()));
        return insert.with(insert.extras.on(new ConflictClause(target, update.assignments(), update.condition())));
    }

    static ConflictClause.Target target(List<? extends Expression<?>> elements, @Nullable String constraint) {
        return new ConflictClause.Target(List.copyOf(elements), null, constraint);
    }
}
