package dev.athanor.migrate;

import dev.athanor.migrate.script.MigrationException;

/**
 * One revision of the schema: how to get to it from the one before, and how to get back.
 *
 * <pre>{@code
 * @Revision(id = "1975ea83b712", revises = "", created = "2026-11-23T20:00:00Z")
 * public final class R1975ea83b712_create_account implements Migration {
 *
 *     @Override
 *     public void upgrade(Operations op) {
 *         op.createTable("account", column("id", INTEGER).primaryKey(), column("name", varchar(50)).notNull());
 *         op.createIndex("ix_account_name", "account", "name");
 *     }
 *
 *     @Override
 *     public void downgrade(Operations op) {
 *         op.dropTable("account");
 *     }
 * }
 * }</pre>
 *
 * <p>Each method runs in a transaction of its own, in which the database's version changes too. The class is public,
 * and so is its constructor, which takes nothing.
 */
public interface Migration {

    /**
     * Changes the schema from that of the revision before to that of this one.
     *
     * @throws Exception whatever goes wrong; the transaction is rolled back
     */
    void upgrade(Operations op) throws Exception;

    /**
     * Changes the schema back. Unless overridden, this is refused.
     *
     * @throws Exception whatever goes wrong; the transaction is rolled back
     */
    default void downgrade(Operations op) throws Exception {
        throw new MigrationException(
                "G021", getClass().getName(), "it cannot be taken back: it has no downgrade", "write one");
    }
}
