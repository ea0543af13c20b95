package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ast.Alias;
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
            example("INS-05", () -> insert(USERS), "INSERT INTO user_account DEFAULT VALUES"));

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
                    "DEL-03",
                    () -> delete(USERS).where(USERS.id.eq(1)).returning(USERS.name),
                    "DELETE FROM user_account WHERE user_account.id = ? RETURNING user_account.name",
                    1));
}
