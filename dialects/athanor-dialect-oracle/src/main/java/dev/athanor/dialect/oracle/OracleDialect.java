package dev.athanor.dialect.oracle;

import dev.athanor.sql.Insert;
import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.CtePlace;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.Division;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FloorDivision;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.NoSource;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.clause.ColumnTypeClause;
import dev.athanor.sql.ddl.clause.ComputedClause;
import dev.athanor.sql.ddl.clause.MatchClause;
import dev.athanor.sql.ddl.clause.ReferencesClause;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How Oracle differs from standard SQL. */
public final class OracleDialect {

    // From version 12.2 on. https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/
    private static final int LONGEST_NAME = 128;

    private static final Dialect INSTANCE = Dialect.named("oracle")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.IMPLICIT_RETURNING,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS,
                    Capability.SEQUENCES,
                    Capability.PROCEDURES,
                    Capability.COMMENTS))
            .identifiers(new Identifiers("\"", "\"", LONGEST_NAME, Identifiers.Unit.BYTES, OracleWords.RESERVED)
                    .withPlain(Pattern.compile("[a-z][a-z0-9_$#]*")))
            .type("BIGINT", type -> "NUMBER(19)")
            .type("VARCHAR", OracleDialect::varchar)
            .type("TEXT", type -> "CLOB")
            .type("CHAR", OracleDialect::character)
            .type("NCHAR", OracleDialect::character)
            .type("NVARCHAR", OracleDialect::varchar)
            .type("BINARY", type -> "RAW(" + arguments(type).get(0) + ")")
            .type("VARBINARY", type -> "RAW(" + arguments(type).get(0) + ")")
            .type(EnumType.NAME, type -> type.sql().replace(")", " CHAR)"))
            .type("TIMESTAMP", type -> arguments(type).isEmpty() ? "DATE" : type.sql())
            .type("TIMESTAMP WITH TIME ZONE", OracleDialect::moment)
            .type("TIME WITH TIME ZONE", type -> "VARCHAR2(24 CHAR)")
            .type("INTERVAL", type -> "INTERVAL DAY TO SECOND")
            .type("UUID", type -> "CHAR(32)")
            .render(NoSource.class, (node, out) -> out.sql(" FROM DUAL"))
            .render(LimitClause.class, OracleDialect::limit)
            .render(BooleanLiteral.class, (node, out) -> out.literal(node == BooleanLiteral.TRUE ? 1 : 0))
            .render(Truth.class, OracleDialect::truth)
            .render(Comparison.class, OracleDialect::comparison)
            .render(Arithmetic.class, OracleDialect::arithmetic)
            .render(Division.class, OracleDialect::division)
            .render(FloorDivision.class, OracleDialect::floorDivision)
            .render(Insert.class, OracleDialect::insert)
            .lacks(Lack.ON_CONFLICT, Lack.ON_DUPLICATE_KEY, Lack.UPDATE_SOURCES, Lack.DELETE_SOURCES)
            .render(DefaultValues.class, (node, out) -> out.sql("() VALUES ()"))
            .render(ReturningClause.class, OracleDialect::returning)
            .render(Capability.IMPLICIT_RETURNING, GeneratedKeyClause.class, OracleDialect::generatedKey)
            .render(
                    ColumnTypeClause.class,
                    (node, out) -> out.type(node.column().type()))
            .render(ComputedClause.class, OracleDialect::computed)
            .render(ReferencesClause.class, OracleDialect::references)
            .render(CreateTable.class, OracleDialect::createTable)
            .render(CreateIndex.class, OracleDialect::createIndex)
            .render(CtePlace.class, (node, out) -> out.placeCtes())
            .refuse(MatchClause.class, "MATCH of foreign keys", "leave it out")
            .with(OracleQueries::add)
            .with(OracleLiterals::add)
            .build();

    private OracleDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    private static List<Integer> arguments(SqlType<?> type) {
        return type instanceof StandardType<?> standard ? standard.arguments() : List.of();
    }

    private static String varchar(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return arguments.isEmpty() ? "VARCHAR2" : "VARCHAR2(" + arguments.get(0) + " CHAR)";
    }

    private static String character(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return arguments.isEmpty() ? "CHAR" : "CHAR(" + arguments.get(0) + ")";
    }

    private static String moment(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return arguments.isEmpty() ? "DATE" : "TIMESTAMP(" + arguments.get(0) + ") WITH TIME ZONE";
    }

    private static void limit(LimitClause node, SqlWriter out) {
        if (node.offset() != null) {
            out.sql(" OFFSET ");
            count(node.offset(), out);
            out.sql(" ROWS");
        }
        if (node.limit() != null) {
            out.sql(" FETCH FIRST ");
            count(node.limit(), out);
            out.sql(" ROWS ONLY");
        }
    }

    @SuppressWarnings("unchecked") // its Java type is looked at
    private static void count(Expression<?> rows, SqlWriter out) {
        if (rows instanceof Bind<?> bind
                && bind.kind() == Bind.Kind.VALUE
                && Number.class.isAssignableFrom(bind.type().javaType())) {
            out.number((Bind<? extends Number>) bind);
        } else {
            out.node(rows);
        }
    }

    private static void truth(Truth node, SqlWriter out) {
        if (node.operand() instanceof BooleanLiteral) {
            out.node(node.operand()).sql(" = 1");
        } else {
            node.render(out);
        }
    }

    // DECODE takes two NULLs for the same.
    private static void comparison(Comparison node, SqlWriter out) {
        if (node.operator() == StandardOperator.IS_DISTINCT_FROM) {
            decode(node, out).sql(" = 1");
        } else if (node.operator() == StandardOperator.IS_NOT_DISTINCT_FROM) {
            decode(node, out).sql(" = 0");
        } else {
            node.render(out);
        }
    }

    private static SqlWriter decode(Comparison node, SqlWriter out) {
        return out.sql("DECODE(").node(node.left()).sql(", ").node(node.right()).sql(", 0, 1)");
    }

    private static void arithmetic(Arithmetic<?> node, SqlWriter out) {
        if (node.operator() == StandardOperator.MODULO) {
            out.sql("mod(").node(node.left()).sql(", ").node(node.right()).sql(")");
        } else {
            node.render(out);
        }
    }

    // Numbers have no kind that divides without a fraction.
    private static void division(Division node, SqlWriter out) {
        out.operand(node.left(), StandardOperator.DIVIDE).sql(" / ").operand(node.right(), StandardOperator.DIVIDE);
    }

    private static void floorDivision(FloorDivision<?> node, SqlWriter out) {
        out.sql("FLOOR(").operand(node.left(), StandardOperator.FLOOR_DIVIDE);
        out.sql(" / ").operand(node.right(), StandardOperator.FLOOR_DIVIDE).sql(")");
    }

    private static void insert(Insert<?> node, SqlWriter out) {
        if (node.rows().size() > 1) {
            throw Dialect.refusal(
                    out.dialect(),
                    "INSERT of " + node.rows().size() + " rows at once",
                    "insert them with executeMany(...) or insertMany(...)");
        }
        node.render(out);
    }

    private static void generatedKey(GeneratedKeyClause node, SqlWriter out) {
        if (!node.columns().isEmpty()) {
            out.node(new ReturningClause(Change.INSERT, node.columns()));
        }
    }

    // What is returned goes into parameters. https://docs.oracle.com/en/database/oracle/oracle-database/23/lnpls/
    private static void returning(ReturningClause node, SqlWriter out) {
        List<Selectable<?>> columns = node.columns();
        node.render(out);
        out.sql(" INTO ");
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "" : ", ").bind(target(columns.get(i)));
        }
    }

    private static Bind<?> target(Selectable<?> column) {
        SqlType<?> type = column instanceof Expression<?> expression ? expression.type() : Types.NULL;
        return Bind.of("ret", type, null);
    }

    private static void computed(ComputedClause node, SqlWriter out) {
        Computed computed = node.column().definition().values().computed();
        if (computed != null && computed.storage() == Computed.Storage.STORED) {
            throw Dialect.refusal(
                    out.dialect(), "computed columns that are stored, as " + node.column(), "make it VIRTUAL");
        }
        node.render(out);
    }

    private static void references(ReferencesClause node, SqlWriter out) {
        if (node.key().onUpdate() != ReferentialAction.UNSAID) {
            throw Dialect.refusal(
                    out.dialect(),
                    "ON UPDATE, which the foreign key of " + node.key().columns() + " says",
                    "leave it out, and do not change keys that are referred to");
        }
        node.render(out);
    }

    private static void createTable(CreateTable node, SqlWriter out) {
        if (node.ifNotExists()) {
            throw Dialect.refusal(
                    out.dialect(), "CREATE TABLE IF NOT EXISTS before version 23", "look with an inspector first");
        }
        node.render(out);
    }

    private static void createIndex(CreateIndex node, SqlWriter out) {
        if (node.ifNotExists()) {
            throw Dialect.refusal(
                    out.dialect(), "CREATE INDEX IF NOT EXISTS before version 23", "look with an inspector first");
        }
        node.render(out);
    }
}
