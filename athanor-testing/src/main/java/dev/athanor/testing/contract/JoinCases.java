package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.star;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Subquery;
import java.util.List;

/** SELECT from several tables. */
final class JoinCases {

    static final List<StatementCase> JOINS = List.of(
            example(
                    "JOIN-01",
                    () -> select(USERS.name, ADDRESSES.emailAddress).join(ADDRESSES),
                    "SELECT user_account.name, address.email_address FROM user_account"
                            + " JOIN address ON user_account.id = address.user_id"),
            example(
                    "JOIN-02",
                    () -> select(USERS.name).join(ADDRESSES, USERS.id.eq(ADDRESSES.userId)),
                    "SELECT user_account.name FROM user_account JOIN address ON user_account.id = address.user_id"),
            example(
                    "JOIN-03",
                    () -> select(USERS.name).outerJoin(ADDRESSES),
                    "SELECT user_account.name FROM user_account"
                            + " LEFT OUTER JOIN address ON user_account.id = address.user_id"),
            example(
                    "JOIN-04",
                    () -> select(USERS.name).fullJoin(ADDRESSES),
                    "SELECT user_account.name FROM user_account"
                            + " FULL OUTER JOIN address ON user_account.id = address.user_id"),
            example(
                    "JOIN-05",
                    () -> select(count()).selectFrom(USERS).join(ADDRESSES),
                    "SELECT count(*) AS count_1 FROM user_account JOIN address"
                            + " ON user_account.id = address.user_id"),
            example(
                    "JOIN-06",
                    JoinCases::withItself,
                    "SELECT user_account.name, u2.name AS name_1 FROM user_account"
                            + " JOIN user_account AS u2 ON user_account.id > u2.id"),
            example(
                    "JOIN-07",
                    () -> select(USERS.id, ADDRESSES.id),
                    "SELECT user_account.id, address.id AS id_1 FROM user_account, address"),
            example(
                    "cross-join",
                    () -> select(USERS.id).crossJoin(ADDRESSES),
                    "SELECT user_account.id FROM user_account CROSS JOIN address"));

    private JoinCases() {}

    private static Statement<?> withItself() {
        Alias other = USERS.as("u2");
        return select(USERS.name, other.column(USERS.name)).join(other, USERS.id.gt(other.column(USERS.id)));
    }

    static final List<StatementCase> SUBQUERIES = List.of(
            example(
                    "SUB-01",
                    JoinCases::counts,
                    "SELECT user_account.name, counts.n FROM user_account JOIN (SELECT address.user_id AS user_id,"
                            + " count(address.id) AS n FROM address GROUP BY address.user_id) AS counts"
                            + " ON user_account.id = counts.user_id"),
            example(
                    "SUB-02",
                    () -> select(
                            USERS.name,
                            select(count(ADDRESSES.id))
                                    .where(ADDRESSES.userId.eq(USERS.id))
                                    .scalarSubquery(Long.class)
                                    .as("n")),
                    "SELECT user_account.name, (SELECT count(address.id) AS count_1 FROM address"
                            + " WHERE address.user_id = user_account.id) AS n FROM user_account"),
            example(
                    "SUB-03",
                    () -> select(USERS.name)
                            .where(select(ADDRESSES.id)
                                    .where(ADDRESSES.userId.eq(USERS.id))
                                    .exists()),
                    "SELECT user_account.name FROM user_account WHERE EXISTS (SELECT address.id FROM address"
                            + " WHERE address.user_id = user_account.id)"),
            example(
                    "SUB-04",
                    () -> select(USERS.name).where(not(exists(select(star()).where(ADDRESSES.userId.eq(USERS.id))))),
                    "SELECT user_account.name FROM user_account WHERE NOT (EXISTS (SELECT * FROM address"
                            + " WHERE address.user_id = user_account.id))"),
            example(
                    "CTE-01",
                    JoinCases::twice,
                    "WITH c AS (SELECT user_account.id AS id FROM user_account)"
                            + " SELECT c.id, d.id AS id_1 FROM c, c AS d WHERE c.id = ?",
                    1));

    private static Statement<?> counts() {
        Subquery counts = select(ADDRESSES.userId, count(ADDRESSES.id).as("n"))
                .groupBy(ADDRESSES.userId)
                .subquery("counts");
        return select(USERS.name, counts.c("n")).join(counts, USERS.id.eq(counts.c("user_id", Integer.class)));
    }

    private static Statement<?> twice() {
        Cte c = select(USERS.id).cte("c");
        return select(c.c("id"), c.as("d").c("id"))
                .where(c.c("id", Integer.class).eq(1));
    }
}
