package dev.athanor.orm.collection;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import java.util.Collection;
import java.util.List;

/**
 * A relationship to so many objects that they are never loaded together. Objects are added and removed, which the next
 * flush writes; which there are is asked of the database.
 *
 * <pre>{@code
 * @Relationship(backPopulates = "account", cascade = Cascade.ALL, passiveDeletes = true)
 * private WriteOnly<Transfer> transfers = WriteOnly.create();
 *
 * account.transfers().add(new Transfer(100));
 * session.scalars(account.transfers().select().where(TRANSFER.amount.gt(50)).limit(10))
 * }</pre>
 *
 * <p>The statements are about the members as the database has them; a session flushes what was added before it runs
 * them. They need an object that has a row.
 *
 * @param <E> the related entity
 */
public interface WriteOnly<E> {

    /** Returns one for the field of a new object. */
    static <E> WriteOnly<E> create() {
        return new NewMembers<>();
    }

    /**
     * Adds an object.
     *
     * @throws RuntimeException if it is none of the related entity ({@code O003})
     */
    void add(E member);

    /** Adds objects. */
    default void addAll(Collection<? extends E> members) {
        List.copyOf(members).forEach(this::add);
    }

    /**
     * Removes an object.
     *
     * @throws RuntimeException if it is known to be in that of another object ({@code O082})
     */
    void remove(E member);

    /** {@return what was added and is not written yet} */
    List<E> pending();

    /**
     * Returns a statement that selects the members, in the order of the relationship.
     *
     * @throws RuntimeException if the owner has no row yet ({@code O085})
     */
    Select<Row1<E>> select();

    /**
     * Returns a statement that inserts members; the columns that refer to the owner are set.
     *
     * <pre>{@code
     * session.execute(account.transfers().insert(), List.of(Map.of("amount", 1), Map.of("amount", 2)))
     * }</pre>
     *
     * @throws RuntimeException if the owner has no row yet ({@code O085}), or a table between the two holds which
     *     belong together ({@code O087})
     */
    Insert<Row> insert();

    /**
     * Returns a statement that changes the rows of members; it has nothing to set yet.
     *
     * @throws RuntimeException if the owner has no row yet ({@code O085})
     */
    Update<Row> update();

    /**
     * Returns a statement that deletes the rows of members.
     *
     * @throws RuntimeException if the owner has no row yet ({@code O085})
     */
    Delete<Row> delete();
}
