package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.NODES;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.Insert;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE. */
final class ChangeCases {

    private static final @Nullable String NOTHING = null;

    static final List<StatementCase> INSERTS = List.of(
            example(
                    "INS-01",
                    () -> insert(USERS).set(USERS.id, 1).set(USERS.name, "a").set(USERS.fullname, NOTHING),
                    "INSERT INTO user_account (id, name, fullname) VALUES (?, ?, ?)",
                    1,
                    "a",
                    null),
            example(
                    "INS-02",
                    ChangeCases::computed,
                    "INSERT INTO user_account (name, age) VALUES (lower(?), (SELECT max(u2.age) AS max_1"
                            + " FROM user_account AS u2))",
                    "A"),
            example(
                    "INS-03",
                    () -> insert(USERS).values(List.of(Map.of("name", "a", "age", 1), Map.of("name", "b", "age", 2))),
                    "INSERT INTO user_account (name, age) VALUES (?, ?), (?, ?)",
                    "a",
                    1,
                    "b",
                    2),
            example(
                    "INS-04",
                    () -> insert(USERS).set(USERS.name, "a").returning(USERS.id, USERS.name),
                    "INSERT INTO user_account (name) VALUES (?) RETURNING user_account.id, user_account.name",
                    "a"),
            example("INS-05", () -> insert(USERS).values(Map.of()), "INSERT INTO user_account DEFAULT VALUES"),
            example(
                    "insert-from-select",
                    () -> insert(ADDRESSES)
                            .from(
                                    List.of(ADDRESSES.emailAddress, ADDRESSES.userId),
                                    select(USERS.name, USERS.id).where(USERS.age.gt(3))),
                    "INSERT INTO address (email_address, user_id) SELECT user_account.name, user_account.id"
                            + " FROM user_account WHERE user_account.age > ?",
                    3),
            example(
                    "insert-from-cte",
                    ChangeCases::fromCte,
                    "WITH elder AS (SELECT user_account.id AS id FROM user_account WHERE user_account.age > ?)"
                            + " INSERT INTO node (parent_id) SELECT elder.id FROM elder",
                    90));

    private static final String PLAIN = "INSERT INTO user_account (id, name) VALUES (?, ?)";

    static final List<StatementCase> UPSERTS = List.of(
            example(
                    "PG-01",
                    () -> row().onConflict(USERS.id).doNothing(),
                    PLAIN + " ON CONFLICT (id) DO NOTHING",
                    1,
                    "a"),
            example(
                    "PG-02",
                    () -> row().onConflict(USERS.id)
                            .doUpdate(there ->
                                    there.set(USERS.name, excluded(USERS.name)).where(USERS.age.gt(3))),
                    PLAIN + " ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE user_account.age > ?",
                    1,
                    "a",
                    3),
            example(
                    "LITE-01",
                    () -> row().onConflict(USERS.id).doUpdate(USERS.name),
                    PLAIN + " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                    1,
                    "a"),
            example(
                    "MY-01",
                    () -> row().onDuplicateKeyUpdate(there -> there.set(USERS.name, excluded(USERS.name))),
                    PLAIN + " ON DUPLICATE KEY UPDATE name = VALUES(name)",
                    1,
                    "a"),
            example(
                    "conflict-of-any-kind",
                    () -> row().onConflict().doNothing(),
                    PLAIN + " ON CONFLICT DO NOTHING",
                    1,
                    "a"),
            example(
                    "conflict-with-constraint",
                    () -> row().onConstraint("user_account_pkey").doUpdate(there -> there.set(USERS.name, "b")),
                    PLAIN + " ON CONFLICT ON CONSTRAINT user_account_pkey DO UPDATE SET name = ?",
                    1,
                    "a",
                    "b"),
            example(
                    "conflict-behind-query",
                    () -> insert(NODES)
                            .from(List.of(NODES.c("id")), select(USERS.id))
                            .onConflict()
                            .doNothing(),
                    "INSERT INTO node (id) SELECT user_account.id FROM user_account ON CONFLICT DO NOTHING"),
            example(
                    "conflict-set-in-order-of-table",
                    () -> row().onConflict(USERS.id)
                            .doUpdate(there ->
                                    there.set(USERS.age, USERS.age.plus(1)).setNull(USERS.fullname)),
                    PLAIN + " ON CONFLICT (id) DO UPDATE SET fullname = NULL, age = (user_account.age + ?)",
                    1,
                    "a",
                    1));

    static final List<StatementCase> LIMITED = List.of(
            example(
                    "update-limit",
                    () -> update(USERS).set(USERS.age, 2).where(USERS.id.eq(1)).limit(5),
                    "UPDATE user_account SET age=? WHERE user_account.id = ? LIMIT ?",
                    2,
                    1,
                    5),
            example(
                    "delete-limit",
                    () -> delete(USERS).where(USERS.id.eq(1)).limit(5),
                    "DELETE FROM user_account WHERE user_account.id = ? LIMIT ?",
                    1,
                    5));

    private static Insert<?> row() {
        return insert(USERS).set(USERS.id, 1).set(USERS.name, "a");
    }

    private static Statement<?> fromCte() {
        Cte elder = select(USERS.id).where(USERS.age.gt(90)).cte("elder");
        return insert(NODES).from(List.of(NODES.c("parent_id")), select(elder.column(USERS.id)));
    }

    private ChangeCases() {}

    private static Statement<?> computed() {
        Alias other = USERS.as("u2");
        return insert(USERS)
                .set(USERS.name, lower(literal("A")))
                .set(USERS.age, select(max(other.column(USERS.age))).scalarSubquery(Integer.class));
    }

    static final List<StatementCase> UPDATES_AND_DELETES = List.of(
            example(
                    "UPD-01",
                    () -> update(USERS)
                            .where(USERS.id.eq(5))
                            .set(USERS.name, "x")
                            .set(USERS.age, USERS.age.plus(1)),
                    "UPDATE user_account SET name=?, age=(user_account.age + ?) WHERE user_account.id = ?",
                    "x",
                    1,
                    5),
            example(
                    "UPD-02",
                    () -> update(USERS)
                            .set(
                                    USERS.fullname,
                                    select(ADDRESSES.emailAddress)
                                            .where(ADDRESSES.userId.eq(USERS.id))
                                            .limit(1)
                                            .scalarSubquery(String.class)),
                    "UPDATE user_account SET fullname=(SELECT address.email_address FROM address"
                            + " WHERE address.user_id = user_account.id LIMIT ?)",
                    1),
            example(
                    "UPD-03",
                    () -> update(USERS)
                            .where(USERS.id.eq(ADDRESSES.userId))
                            .where(ADDRESSES.emailAddress.eq("x"))
                            .set(USERS.fullname, "y"),
                    "UPDATE user_account SET fullname=? FROM address WHERE user_account.id = address.user_id"
                            + " AND address.email_address = ?",
                    "y",
                    "x"),
            example(
                    "UPD-04",
                    () -> update(USERS).inGivenOrder().set(USERS.age, 5).set(USERS.name, "x"),
                    "UPDATE user_account SET age=?, name=?",
                    5,
                    "x"),
            example(
                    "UPD-05",
                    () -> update(USERS).where(USERS.id.eq(1)).set(USERS.age, 2).returning(USERS.id),
                    "UPDATE user_account SET age=? WHERE user_account.id = ? RETURNING user_account.id",
                    2,
                    1),
            example(
                    "DEL-01",
                    () -> delete(USERS).where(USERS.id.in(1, 2)),
                    "DELETE FROM user_account WHERE user_account.id IN (?, ?)",
                    1,
                    2),
            example(
                    "DEL-02",
                    () -> delete(USERS).where(USERS.id.eq(ADDRESSES.userId)).where(ADDRESSES.emailAddress.eq("x")),
                    "DELETE FROM user_account USING address WHERE user_account.id = address.user_id"
                            + " AND address.email_address = ?",
                    "x"),
            example(
                    "DEL-03",
                    () -> delete(USERS).where(USERS.id.eq(1)).returning(USERS.name),
                    "DELETE FROM user_account WHERE user_account.id = ? RETURNING user_account.name",
                    1));
}
