package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.aggregateStrings;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.containsAll;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.currentTimestamp;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.lag;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.overlaps;
import static dev.athanor.sql.Sql.percentileCont;
import static dev.athanor.sql.Sql.rowNumber;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSONB;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.testing.contract.Outcome.text;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ast.DateField;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FrameBound;
import dev.athanor.sql.ast.WindowFrame;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.ArrayType;
import java.math.BigDecimal;
import java.util.List;

/** Values made of many rows, of dates, of documents and arrays. */
final class ValueCases {

    private static final String NO_ARRAYS = "arrays; keep the values in a table, or in a JSON document";
    private static final String NO_DOCUMENTS = "parts of JSON documents; read the document and take it apart in Java";
    private static final String NO_FILTER = "FILTER of aggregates; count or sum a caseWhen(...)";
    private static final Column<BigDecimal> TOTAL = ORDERS.c("total", BigDecimal.class);
    private static final Column<Integer> ORDER_ID = ORDERS.c("id", Integer.class);
    private static final Column<String> DOC = ORDERS.c("doc", String.class);

    static final List<StatementCase> FUNCTIONS = List.of(
            example(
                            "FUN-04",
                            () -> select(now(), currentTimestamp()),
                            "SELECT now() AS now_1, CURRENT_TIMESTAMP AS current_timestamp_1")
                    .on(
                            text("SELECT CURRENT_TIMESTAMP AS now_1, CURRENT_TIMESTAMP AS current_timestamp_1"),
                            "sqlite",
                            "mssql",
                            "h2")
                    .on(
                            text("SELECT CURRENT_TIMESTAMP AS now_1, CURRENT_TIMESTAMP AS current_timestamp_1"
                                    + " FROM DUAL"),
                            "oracle"),
            example("FUN-05", () -> select(charLength(USERS.name), lower(USERS.name)), charLengthAs("char_length"))
                    .on(text(charLengthAs("length")), "sqlite")
                    .on(text(charLengthAs("LEN")), "mssql")
                    .on(text(charLengthAs("LENGTH")), "oracle"),
            example("FUN-12", () -> select(aggregateStrings(USERS.name, ", ")), strings("string_agg", ", "))
                    .on(text(strings("group_concat", ", ")), "sqlite")
                    .on(text(strings("group_concat", " SEPARATOR ")), "mysql", "mariadb")
                    .on(text(strings("LISTAGG", ", ")), "oracle", "h2"),
            example(
                            "FUN-13",
                            () -> select(extract(DateField.YEAR, USERS.createdAt)),
                            "SELECT EXTRACT(year FROM user_account.created_at) AS anon_1 FROM user_account")
                    .on(
                            text("SELECT CAST(STRFTIME('%Y', user_account.created_at) AS INTEGER) AS anon_1"
                                    + " FROM user_account"),
                            "sqlite")
                    .on(text("SELECT DATEPART(year, user_account.created_at) AS anon_1 FROM user_account"), "mssql"),
            example(
                    "CAST-02",
                    () -> select(typeCoerce(USERS.name, INTEGER)),
                    "SELECT user_account.name AS name FROM user_account"));

    static final List<StatementCase> WINDOWS = List.of(
            example(
                    "FUN-06",
                    () -> select(
                            USERS.id, rowNumber().over().partitionBy(USERS.name).orderBy(USERS.id.desc())),
                    "SELECT user_account.id, row_number() OVER (PARTITION BY user_account.name"
                            + " ORDER BY user_account.id DESC) AS anon_1 FROM user_account"),
            example(
                            "FUN-07",
                            () -> select(sum(TOTAL).over().orderBy(ORDER_ID).rows(-2, 0)),
                            over("ROWS BETWEEN ? PRECEDING AND CURRENT ROW"),
                            2)
                    .on(text(backquoted(over("ROWS BETWEEN ? PRECEDING AND CURRENT ROW")), 2), "mysql", "mariadb")
                    .on(text(bracketed(over("ROWS BETWEEN 2 PRECEDING AND CURRENT ROW"))), "mssql"),
            example(
                            "FUN-08",
                            () -> select(sum(TOTAL)
                                    .over()
                                    .orderBy(ORDER_ID)
                                    .range(FrameBound.unboundedPreceding(), FrameBound.currentRow())),
                            over("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"))
                    .on(text(backquoted(over("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"))), "mysql", "mariadb")
                    .on(text(bracketed(over("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"))), "mssql"),
            example(
                            "FUN-09",
                            () -> select(count(USERS.id).filter(USERS.age.gt(3))),
                            "SELECT count(user_account.id) FILTER (WHERE user_account.age > ?) AS anon_1 FROM user_account",
                            3)
                    .refused(NO_FILTER, "mariadb"),
            example(
                            "FUN-10",
                            () -> select(percentileCont(0.5).withinGroup(USERS.age.desc())),
                            "SELECT percentile_cont(?) WITHIN GROUP (ORDER BY user_account.age DESC)"
                                    + " AS percentile_cont_1 FROM user_account",
                            0.5)
                    .refused("WITHIN GROUP; rank the rows over a window, or do it in Java", "sqlite", "mariadb"),
            example(
                            "window-excluding",
                            () -> select(count().filter(and(USERS.age.gt(1), USERS.id.gt(0)))
                                    .over()
                                    .orderBy(USERS.age)
                                    .groups(FrameBound.of(-1), FrameBound.of(1))
                                    .exclude(WindowFrame.Exclusion.TIES)),
                            "SELECT count(*) FILTER (WHERE user_account.age > ? AND user_account.id > ?)"
                                    + " OVER (ORDER BY user_account.age GROUPS BETWEEN ? PRECEDING AND ? FOLLOWING"
                                    + " EXCLUDE TIES) AS anon_1 FROM user_account",
                            1,
                            0,
                            1,
                            1)
                    .on(
                            text(
                                    "SELECT count(*) FILTER (WHERE user_account.age > ? AND user_account.id > ?)"
                                            + " OVER (ORDER BY user_account.age GROUPS BETWEEN 1 PRECEDING"
                                            + " AND 1 FOLLOWING EXCLUDE TIES) AS anon_1 FROM user_account",
                                    1,
                                    0),
                            "mssql")
                    .refused(NO_FILTER, "mariadb"),
            example(
                    "window-lag",
                    () -> select(
                            lag(USERS.age).over().orderBy(USERS.id), rowNumber().over()),
                    "SELECT lag(user_account.age) OVER (ORDER BY user_account.id) AS anon_1,"
                            + " row_number() OVER () AS anon_2 FROM user_account"));

    // SQLAlchemy's parameters are steps still to be made a path of, ours are the path.
    static final List<StatementCase> DOCUMENTS = List.of(
            example(
                            "JSON-01",
                            () -> select(ORDER_ID)
                                    .where(json(DOC, "status").asString().eq("paid")),
                            orders("JSON_VALUE(\"order\".doc, '$.\"status\"' RETURNING VARCHAR) = ?"),
                            "paid")
                    .refused(NO_DOCUMENTS, "h2")
                    .on(
                            text(orders("CAST(JSON_EXTRACT(\"order\".doc, ?) AS VARCHAR) = ?"), "$.\"status\"", "paid"),
                            "sqlite")
                    .on(text(orders("CAST((\"order\".doc ->> ?) AS VARCHAR) = ?"), "status", "paid"), "postgresql")
                    .on(
                            text(
                                    backquoted(orders("CASE JSON_EXTRACT(\"order\".doc, ?) WHEN 'null' THEN NULL"
                                            + " ELSE JSON_UNQUOTE(JSON_EXTRACT(\"order\".doc, ?)) END = ?")),
                                    "$.\"status\"",
                                    "$.\"status\"",
                                    "paid"),
                            "mysql",
                            "mariadb")
                    .on(
                            text(
                                    bracketed(orders("CASE JSON_VALUE(\"order\".doc, ?) WHEN NULL THEN NULL"
                                            + " ELSE JSON_VALUE(\"order\".doc, ?) END = ?")),
                                    "$.\"status\"",
                                    "$.\"status\"",
                                    "paid"),
                            "mssql")
                    .on(
                            text(
                                    orders("JSON_VALUE(\"order\".doc, '$.\"status\"' RETURNING VARCHAR2(4000)"
                                            + " ERROR ON ERROR) = ?"),
                                    "paid"),
                            "oracle"),
            example(
                            "JSON-02",
                            () -> select(json(DOC, "a", "b", 0)),
                            "SELECT JSON_QUERY(\"order\".doc, '$.\"a\".\"b\"[0]') AS anon_1 FROM \"order\"")
                    .refused(NO_DOCUMENTS, "h2")
                    .on(
                            text(
                                    "SELECT JSON_QUOTE(JSON_EXTRACT(\"order\".doc, ?)) AS anon_1 FROM \"order\"",
                                    "$.\"a\".\"b\"[0]"),
                            "sqlite")
                    .on(
                            text("SELECT \"order\".doc #> ? AS anon_1 FROM \"order\"", List.of("a", "b", "0")),
                            "postgresql")
                    .on(
                            text("SELECT JSON_EXTRACT(`order`.doc, ?) AS anon_1 FROM `order`", "$.\"a\".\"b\"[0]"),
                            "mysql",
                            "mariadb")
                    .on(text("SELECT JSON_QUERY([order].doc, ?) AS anon_1 FROM [order]", "$.\"a\".\"b\"[0]"), "mssql"),
            example(
                            "JSON-03",
                            () -> select(ORDER_ID)
                                    .where(json(DOC, "n").asInteger().gt(5)),
                            orders("JSON_VALUE(\"order\".doc, '$.\"n\"' RETURNING INTEGER) > ?"),
                            5)
                    .refused(NO_DOCUMENTS, "h2")
                    .on(text(orders("CAST(JSON_EXTRACT(\"order\".doc, ?) AS INTEGER) > ?"), "$.\"n\"", 5), "sqlite")
                    .on(text(orders("CAST((\"order\".doc ->> ?) AS INTEGER) > ?"), "n", 5), "postgresql")
                    .on(
                            text(
                                    backquoted(orders("CASE JSON_EXTRACT(\"order\".doc, ?) WHEN 'null' THEN NULL"
                                            + " ELSE CAST(JSON_EXTRACT(\"order\".doc, ?) AS SIGNED INTEGER)"
                                            + " END > ?")),
                                    "$.\"n\"",
                                    "$.\"n\"",
                                    5),
                            "mysql",
                            "mariadb")
                    .on(
                            text(
                                    bracketed(orders("CASE JSON_VALUE(\"order\".doc, ?) WHEN NULL THEN NULL"
                                            + " ELSE CAST(JSON_VALUE(\"order\".doc, ?) AS INTEGER) END > ?")),
                                    "$.\"n\"",
                                    "$.\"n\"",
                                    5),
                            "mssql")
                    .on(
                            text(
                                    orders("JSON_VALUE(\"order\".doc, '$.\"n\"' RETURNING INTEGER ERROR ON ERROR)"
                                            + " > ?"),
                                    5),
                            "oracle"));

    static final List<StatementCase> ARRAYS = List.of(
            example(
                            "PG-04",
                            () -> select(array(INTEGER, 1, 2), overlaps(tags(), array(VARCHAR, "a"))),
                            "SELECT ARRAY[?, ?] AS anon_1, tags && ARRAY[?] AS anon_2",
                            1,
                            2,
                            "a")
                    .refused(NO_ARRAYS, "sqlite", "mysql", "mariadb", "mssql", "oracle", "h2"),
            example(
                            "PG-05",
                            () -> select(USERS.id).where(literal("x").eq(any(tags()))),
                            "SELECT user_account.id FROM user_account WHERE ? = ANY (tags)",
                            "x")
                    .refused("ANY and ALL; use in(...), exists(...), or compare with min or max", "sqlite"),
            example(
                            "PG-06",
                            () -> select(containsAll(literalColumn("d", JSONB), literal("{\"a\": 1}", JSONB))),
                            "SELECT d @> ? AS anon_1",
                            "{\"a\": 1}")
                    .on(text("SELECT d @> ?::JSONB AS anon_1", "{\"a\": 1}"), "postgresql")
                    .on(text("SELECT d @> ? AS anon_1 FROM DUAL", "{\"a\": 1}"), "oracle")
                    .refused(
                            "operator @> between arrays, ranges and documents; take the document apart with json(...)",
                            "sqlite"));

    private ValueCases() {}

    private static Expression<List<String>> tags() {
        return literalColumn("tags", ArrayType.of(VARCHAR));
    }

    private static String charLengthAs(String name) {
        return "SELECT " + name + "(user_account.name) AS char_length_1, lower(user_account.name) AS lower_1"
                + " FROM user_account";
    }

    private static String strings(String name, String separator) {
        return "SELECT " + name + "(user_account.name" + separator + "', ') AS aggregate_strings_1 FROM user_account";
    }

    private static String over(String frame) {
        return "SELECT sum(\"order\".total) OVER (ORDER BY \"order\".id " + frame + ") AS anon_1 FROM \"order\"";
    }

    private static String orders(String condition) {
        return "SELECT \"order\".id FROM \"order\" WHERE " + condition;
    }

    private static String backquoted(String sql) {
        return sql.replace("\"order\"", "`order`");
    }

    private static String bracketed(String sql) {
        return sql.replace("\"order\"", "[order]");
    }
}
