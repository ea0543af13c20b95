package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.desc;
import static dev.athanor.sql.Sql.except;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.intersect;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.random;
import static dev.athanor.sql.Sql.recursive;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableValued;
import static dev.athanor.sql.Sql.tablesample;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.testing.contract.Outcome.text;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.NODES;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.TableSample;
import dev.athanor.sql.ast.Values;
import dev.athanor.sql.schema.Column;
import java.util.List;

/** Queries made of queries, and other things to read from. */
final class QueryCases {

    private static final String USERS_OR_ADDRESSES =
            "SELECT user_account.id FROM user_account UNION SELECT address.user_id FROM address";
    private static final String NO_PARENTHESES =
            "queries in parentheses in a set operation; select from it as a subquery";
    private static final String COUNTS =
            "SELECT address.user_id AS user_id, count(address.id) AS n FROM address" + " GROUP BY address.user_id";

    private static final String TREE = "tree(id, parent_id, depth) AS (SELECT node.id AS id,"
            + " node.parent_id AS parent_id, ? AS depth FROM node WHERE node.parent_id IS NULL UNION ALL"
            + " SELECT node.id AS id, node.parent_id AS parent_id, tree.depth + ? AS anon_1 FROM node, tree"
            + " WHERE node.parent_id = tree.id) SELECT tree.id, tree.parent_id, tree.depth FROM tree";

    private static final Column<Integer> NODE_ID = NODES.c("id", Integer.class);
    private static final Column<Integer> PARENT_ID = NODES.c("parent_id", Integer.class);

    static final List<StatementCase> SETS = List.of(
            example(
                    "SET-01",
                    () -> unionAll(select(USERS.id), select(ADDRESSES.userId)),
                    "SELECT user_account.id FROM user_account UNION ALL SELECT address.user_id FROM address"),
            example(
                            "SET-02",
                            () -> union(select(USERS.id), select(ADDRESSES.userId))
                                    .orderBy("id")
                                    .limit(3),
                            USERS_OR_ADDRESSES + " ORDER BY id LIMIT ?",
                            3)
                    .on(text(USERS_OR_ADDRESSES + " ORDER BY id LIMIT ? OFFSET ?", 3, 0), "sqlite")
                    // SQLAlchemy drops the limit without a word.
                    .on(text(USERS_OR_ADDRESSES + " ORDER BY id OFFSET ? ROWS FETCH FIRST ? ROWS ONLY", 0, 3), "mssql")
                    .on(text(USERS_OR_ADDRESSES + " ORDER BY id FETCH FIRST 3 ROWS ONLY"), "oracle"),
            example(
                            "SET-03",
                            () -> except(union(select(USERS.id), select(ADDRESSES.id)), select(ORDERS.c("id"))),
                            afterUnion("EXCEPT SELECT \"order\".id FROM \"order\""))
                    .on(text(afterUnion("EXCEPT SELECT `order`.id FROM `order`")), "mysql", "mariadb")
                    .on(text(afterUnion("EXCEPT SELECT [order].id FROM [order]")), "mssql")
                    .on(text(afterUnion("MINUS SELECT \"order\".id FROM \"order\"")), "oracle")
                    .refused(NO_PARENTHESES, "sqlite"),
            example(
                    "SET-04",
                    () -> intersect(select(USERS.id), select(ADDRESSES.userId)),
                    "SELECT user_account.id FROM user_account INTERSECT SELECT address.user_id FROM address"),
            example(
                            "set-of-limited",
                            () -> select(USERS.id)
                                    .limit(1)
                                    .unionAll(select(ADDRESSES.id))
                                    .orderBy(ADDRESSES.id.desc()),
                            "(SELECT user_account.id FROM user_account LIMIT ?) UNION ALL"
                                    + " SELECT address.id FROM address ORDER BY id DESC",
                            1)
                    .on(
                            text("(SELECT TOP 1 user_account.id FROM user_account) UNION ALL"
                                    + " SELECT address.id FROM address ORDER BY id DESC"),
                            "mssql")
                    .on(
                            text("(SELECT user_account.id FROM user_account FETCH FIRST 1 ROWS ONLY) UNION ALL"
                                    + " SELECT address.id FROM address ORDER BY id DESC"),
                            "oracle")
                    .refused(NO_PARENTHESES, "sqlite"),
            example(
                            "set-as-subquery",
                            QueryCases::countOfUnion,
                            "SELECT count(*) AS count_1 FROM (SELECT user_account.id AS id FROM user_account"
                                    + " UNION SELECT address.user_id AS user_id FROM address) AS u WHERE u.id > ?",
                            1)
                    .on(
                            text(
                                    "SELECT count(*) AS count_1 FROM (SELECT user_account.id AS id FROM user_account"
                                            + " UNION SELECT address.user_id AS user_id FROM address) u WHERE u.id > ?",
                                    1),
                            "oracle"),
            example(
                    "set-ordered-by-label",
                    () -> select(USERS.id.plus(1).as("n"))
                            .union(select(ADDRESSES.id))
                            .orderBy(desc("n")),
                    "SELECT user_account.id + ? AS n FROM user_account UNION SELECT address.id FROM address"
                            + " ORDER BY n DESC",
                    1));

    static final List<StatementCase> CTES = List.of(
            example("CTE-02", QueryCases::tree, "WITH RECURSIVE " + TREE, 0, 1)
                    .on(text("WITH " + TREE, 0, 1), "mssql", "oracle"),
            example(
                            "CTE-03",
                            QueryCases::copies,
                            "INSERT INTO address (user_id, email_address) SELECT user_account.id, user_account.name"
                                    + " FROM user_account WHERE user_account.id IN (SELECT counts.user_id FROM ("
                                    + COUNTS + ") AS counts)")
                    .on(
                            text("INSERT INTO address (user_id, email_address) SELECT user_account.id,"
                                    + " user_account.name FROM user_account WHERE user_account.id IN"
                                    + " (SELECT counts.user_id FROM (" + COUNTS + ") counts)"),
                            "oracle"),
            example(
                            "cte-materialized",
                            QueryCases::materialized,
                            "WITH m AS MATERIALIZED (SELECT user_account.id AS id FROM user_account),"
                                    + " n AS NOT MATERIALIZED (SELECT m.id AS id FROM m) SELECT n.id FROM n")
                    .refused(
                            "hint whether a CTE is materialized; leave it out",
                            "mysql",
                            "mariadb",
                            "mssql",
                            "oracle",
                            "h2"),
            example(
                            "cte-nested",
                            QueryCases::nested,
                            "SELECT q.id FROM (WITH n AS (SELECT user_account.id AS id FROM user_account)"
                                    + " SELECT n.id AS id FROM n) AS q")
                    .on(
                            text("SELECT q.id FROM (WITH n AS (SELECT user_account.id AS id FROM user_account)"
                                    + " SELECT n.id AS id FROM n) q"),
                            "oracle"),
            example(
                            "cte-of-change",
                            QueryCases::changed,
                            "WITH gone AS (DELETE FROM node WHERE node.id > ?), ins AS (INSERT INTO node (parent_id)"
                                    + " VALUES (?) RETURNING node.id) SELECT ins.id FROM ins",
                            5000,
                            null)
                    .refused("changes in WITH; run them before", "sqlite", "mysql", "mariadb", "mssql", "oracle", "h2"),
            example(
                    "cte-of-values",
                    QueryCases::valuesByName,
                    "WITH v(a, b) AS (VALUES (?, ?)) SELECT v.a, v.b FROM v",
                    1,
                    "x"));

    static final List<StatementCase> SOURCES = List.of(
            example("SUB-06", QueryCases::firstAddress, lateral("LIMIT ?"), 1)
                    .on(
                            text("SELECT user_account.name, first.email_address FROM user_account, LATERAL"
                                    + " (SELECT TOP 1 address.email_address AS email_address FROM address"
                                    + " WHERE address.user_id = user_account.id) AS first"),
                            "mssql")
                    .on(
                            text("SELECT user_account.name, first.email_address FROM user_account, LATERAL"
                                    + " (SELECT address.email_address AS email_address FROM address"
                                    + " WHERE address.user_id = user_account.id FETCH FIRST 1 ROWS ONLY) first"),
                            "oracle")
                    .refused("LATERAL; select the value by a scalar subquery", "sqlite", "mariadb", "h2"),
            example("join-lateral", QueryCases::joinedAddress, joinLateral("AS a ON true"), 1)
                    .on(text(joinLateral("AS a ON true").replace("JOIN", "INNER JOIN"), 1), "mysql")
                    .on(text(joinLateral("AS a ON 1 = 1"), 1), "mssql")
                    .on(text(joinLateral("a ON 1 = 1"), 1), "oracle")
                    .refused("LATERAL; select the value by a scalar subquery", "sqlite", "mariadb", "h2"),
            example(
                            "VAL-01",
                            QueryCases::rows,
                            "SELECT v.a, v.b FROM (VALUES (?, ?), (?, ?)) AS v (a, b)",
                            1,
                            "x",
                            2,
                            "y")
                    .on(text("SELECT v.a, v.b FROM (VALUES (?, ?), (?, ?)) v (a, b)", 1, "x", 2, "y"), "oracle")
                    .refused("names for columns of values; read from values(...).cte(name)", "sqlite", "mariadb"),
            example(
                            "TS-01",
                            QueryCases::sample,
                            "SELECT s.id FROM user_account AS s TABLESAMPLE bernoulli(?) REPEATABLE (random())",
                            5)
                    .on(
                            text("SELECT s.id FROM user_account AS s TABLESAMPLE bernoulli(?) REPEATABLE (rand())", 5),
                            "mysql")
                    .on(
                            text("SELECT s.id FROM user_account s TABLESAMPLE bernoulli(?) REPEATABLE (random())", 5),
                            "oracle")
                    .refused("TABLESAMPLE; order by random() and limit", "sqlite", "mariadb", "h2"),
            example("TVF-01", QueryCases::series, "SELECT g.n FROM generate_series(?, ?) AS g", 1, 5)
                    .on(text("SELECT g.n FROM TABLE (generate_series(?, ?)) g", 1, 5), "oracle"),
            example(
                            "function-with-ordinality",
                            QueryCases::numbered,
                            "SELECT g.n, g.ord FROM generate_series(?, ?) WITH ORDINALITY AS g(n, ord)",
                            5,
                            6)
                    .refused(
                            "names for columns of functions, or WITH ORDINALITY; number the rows with rowNumber()",
                            "sqlite",
                            "mysql",
                            "mariadb",
                            "mssql",
                            "oracle",
                            "h2"));

    private QueryCases() {}

    private static String afterUnion(String rest) {
        return "(SELECT user_account.id FROM user_account UNION SELECT address.id FROM address) " + rest;
    }

    private static String lateral(String limit) {
        return "SELECT user_account.name, first.email_address FROM user_account, LATERAL"
                + " (SELECT address.email_address AS email_address FROM address"
                + " WHERE address.user_id = user_account.id " + limit + ") AS first";
    }

    private static String joinLateral(String rest) {
        return "SELECT user_account.id, a.id AS id_1 FROM user_account JOIN LATERAL (SELECT address.id AS id"
                + " FROM address WHERE address.user_id = user_account.id AND address.id > ?) " + rest;
    }

    private static Statement<?> countOfUnion() {
        Subquery both = union(select(USERS.id), select(ADDRESSES.userId)).subquery("u");
        return select(count())
                .selectFrom(both)
                .where(both.c("id", Integer.class).gt(1));
    }

    private static Statement<?> tree() {
        Cte tree = recursive(
                "tree",
                select(NODE_ID, PARENT_ID, literal(0).as("depth")).where(PARENT_ID.isNull()),
                found -> select(
                                NODE_ID,
                                PARENT_ID,
                                found.c("depth", Integer.class).plus(1))
                        .where(PARENT_ID.eq(found.column(NODE_ID))));
        return select(tree);
    }

    private static Statement<?> copies() {
        Subquery counts = select(ADDRESSES.userId, count(ADDRESSES.id).as("n"))
                .groupBy(ADDRESSES.userId)
                .subquery("counts");
        return insert(ADDRESSES)
                .from(
                        List.of(ADDRESSES.userId, ADDRESSES.emailAddress),
                        select(USERS.id, USERS.name).where(USERS.id.in(select(counts.column(ADDRESSES.userId)))));
    }

    private static Statement<?> materialized() {
        Cte m = select(USERS.id).cte("m").materialized();
        Cte n = select(m.c("id")).cte("n").notMaterialized();
        return select(n.c("id"));
    }

    private static Statement<?> nested() {
        Cte n = select(USERS.id).cte("n").nested();
        return select(select(n.c("id")).subquery("q"));
    }

    private static Statement<?> changed() {
        Cte gone = delete(NODES).where(NODE_ID.gt(5000)).cte("gone");
        Cte inserted = insert(NODES)
                .set(PARENT_ID, literal(null, INTEGER))
                .returning(NODE_ID)
                .cte("ins");
        return select(inserted.c("id")).addCte(gone);
    }

    private static Values twoColumns() {
        return values("v", column("a", INTEGER), column("b", VARCHAR));
    }

    private static Statement<?> valuesByName() {
        return select(twoColumns().row(1, "x").cte("v"));
    }

    private static Statement<?> rows() {
        return select(twoColumns().row(1, "x").row(2, "y"));
    }

    private static Statement<?> firstAddress() {
        Subquery first = select(ADDRESSES.emailAddress)
                .where(ADDRESSES.userId.eq(USERS.id))
                .limit(1)
                .lateral("first");
        return select(USERS.name, first.column(ADDRESSES.emailAddress));
    }

    private static Statement<?> joinedAddress() {
        Subquery a = select(ADDRESSES.id)
                .where(ADDRESSES.userId.eq(USERS.id), ADDRESSES.id.gt(1))
                .correlate(USERS)
                .lateral("a");
        return select(USERS.id, a.column(ADDRESSES.id)).selectFrom(USERS).join(a, trueValue());
    }

    private static Statement<?> sample() {
        TableSample sample = tablesample(USERS, function("bernoulli", INTEGER, literal(5)))
                .as("s")
                .repeatable(random());
        return select(sample.column(USERS.id));
    }

    private static Statement<?> series() {
        return select(
                tableValued(function("generate_series", INTEGER, literal(1), literal(5)), "g", column("n", INTEGER)));
    }

    private static Statement<?> numbered() {
        return select(
                tableValued(function("generate_series", INTEGER, literal(5), literal(6)), "g", column("n", INTEGER))
                        .withOrdinality("ord")
                        .derived());
    }
}
