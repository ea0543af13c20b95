package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.ArraySlice;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.ConflictClauses;
import dev.athanor.sql.ast.ContainmentOperator;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonPath;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.Like;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.NextValue;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.TextMatch;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.clause.ColumnTypeClause;
import dev.athanor.sql.ddl.clause.ComputedClause;
import dev.athanor.sql.ddl.clause.ExcludeClause;
import dev.athanor.sql.ddl.clause.IndexConcurrentlyClause;
import dev.athanor.sql.ddl.clause.TypeCheck;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** How PostgreSQL differs from standard SQL. */
public final class PostgresqlDialect {

    // NAMEDATALEN - 1; what is longer would be cut off.
    private static final int LONGEST_NAME = 63;

    // Types whose values an array holds as they are: comparing with its elements is comparing with a list of them.
    private static final Set<String> ELEMENTS = Set.of(
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "NUMERIC",
            "REAL",
            "DOUBLE PRECISION",
            "BOOLEAN",
            "VARCHAR",
            "TEXT",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "UUID");

    private static final Dialect INSTANCE = Dialect.named("postgresql")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.MULTI_ROW_VALUES,
                    Capability.IMPLICIT_RETURNING,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.ARRAY_BINDS,
                    Capability.LONG_LISTS,
                    Capability.ARRAYS,
                    Capability.ENUM_TYPES,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS,
                    Capability.SEQUENCES,
                    Capability.PROCEDURES,
                    Capability.COUNTED_KEYS,
                    Capability.DOMAINS,
                    Capability.COMMENTS,
                    Capability.CONSTRAINT_COMMENTS))
            .identifiers(new Identifiers("\"", "\"", LONGEST_NAME, Identifiers.Unit.BYTES, PostgresqlWords.RESERVED))
            .type("TIMESTAMP", type -> type.sql() + " WITHOUT TIME ZONE")
            .type("TIME", type -> type.sql() + " WITHOUT TIME ZONE")
            .type("BLOB", type -> "BYTEA")
            .type("BINARY", type -> "BYTEA")
            .type("VARBINARY", type -> "BYTEA")
            .type("CLOB", type -> "TEXT")
            .type("NCHAR", type -> type.sql().substring(1))
            .type("NVARCHAR", type -> type.sql().substring(1))
            .type(DomainType.NAME, type -> PostgresqlDialect.ownName((DomainType<?>) type))
            .type(EnumType.NAME, type -> PostgresqlDialect.enumName((EnumType<?>) type))
            .type(ArrayType.NAME, type -> PostgresqlDialect.arrayName((ArrayType<?>) type))
            .render(LimitClause.class, PostgresqlDialect::limit)
            .render(FetchClause.class, PostgresqlDialect::fetch)
            .render(Like.class, PostgresqlDialect::like)
            .render(Bitwise.class, PostgresqlDialect::bitwise)
            .render(RegexpMatch.class, PostgresqlDialect::regexp)
            .render(TextMatch.class, PostgresqlDialect::match)
            .render(Comparison.class, PostgresqlDialect::comparison)
            .render(JsonElement.class, PostgresqlDialect::jsonElement)
            .render(JsonScalar.class, PostgresqlDialect::jsonScalar)
            .literal(byte[].class, value -> "'\\x" + HexFormat.of().formatHex(value) + "'::BYTEA")
            .function("aggregate_strings", "string_agg")
            .lacks(Lack.TRY_CAST)
            .render(Capability.ARRAY_BINDS, InList.class, PostgresqlDialect::membership)
            .render(Capability.IMPLICIT_RETURNING, GeneratedKeyClause.class, PostgresqlDialect::generatedKey)
            .render(ColumnTypeClause.class, PostgresqlDialect::columnType)
            .render(TypeCheck.class, PostgresqlDialect::typeCheck)
            .render(ComputedClause.class, PostgresqlDialect::computed)
            .render(ConflictClauses.class, PostgresqlDialect::conflicts)
            .render(IndexConcurrentlyClause.class, (node, out) -> out.sql("CONCURRENTLY "))
            .render(ExcludeClause.class, ExcludeClause::renderExclude)
            .render(NextValue.class, PostgresqlDialect::nextValue)
            .build();

    private PostgresqlDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    private static String arrayName(ArrayType<?> type) {
        return INSTANCE.typeName(type.element()) + "[]";
    }

    private static String enumName(EnumType<?> type) {
        if (!type.isOwnType()) {
            return type.sql();
        }
        return ownName(type);
    }

    // A name of the server's own would be read as that type.
    private static String ownName(NamedType<?> type) {
        Identifiers names = INSTANCE.identifiers();
        String schema = type.schema();
        if (schema == null && PostgresqlWords.TYPES.contains(type.typeName())) {
            throw new CompileException(
                    "C081",
                    "the type " + type.typeName() + " is called like one that postgresql has itself, and would be taken"
                            + " for it; give it another name, or say in which schema it is");
        }
        return (schema == null ? "" : names.quote(schema) + ".") + names.quote(type.typeName());
    }

    // A type of its own lets no other value in.
    private static void typeCheck(TypeCheck node, SqlWriter out) {
        if (node.column().type() instanceof EnumType<?> type && !type.isOwnType()) {
            node.render(out);
        }
    }

    private static void limit(LimitClause node, SqlWriter out) {
        if (node.limit() == null) {
            out.sql(" LIMIT ALL");
        }
        node.render(out);
    }

    // What is no constant stands in parentheses. https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT
    private static void fetch(FetchClause node, SqlWriter out) {
        if (node.percent()) {
            throw Dialect.refusal(
                    out.dialect(), "FETCH PERCENT", "count the rows first, or rank them with percentRank()");
        }
        if (node.offset() != null) {
            out.sql(" OFFSET (").node(node.offset()).sql(") ROWS");
        }
        out.sql(" FETCH FIRST (").node(node.count()).sql(")");
        node.renderRest(out);
    }

    private static void like(Like node, SqlWriter out) {
        if (node.caseless()) {
            node.renderCaseless(out);
        } else {
            node.render(out);
        }
    }

    // https://www.postgresql.org/docs/current/functions-math.html#FUNCTIONS-MATH-OP-TABLE
    private static void bitwise(Bitwise<?> node, SqlWriter out) {
        if (node.operator() == StandardOperator.BIT_XOR) {
            out.operand(node.left(), StandardOperator.BIT_XOR).sql(" # ");
            out.operand(node.right(), StandardOperator.BIT_XOR);
        } else {
            node.render(out);
        }
    }

    // A parameter is given the type of the document it meets: the operators are not for text.
    private static void comparison(Comparison node, SqlWriter out) {
        node.render(out);
        boolean document =
                node.right() instanceof Bind<?> bind && bind.type().name().equals("JSONB");
        if (document && node.operator() instanceof ContainmentOperator) {
            out.sql("::JSONB");
        }
    }

    // https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
    private static void jsonElement(JsonElement node, SqlWriter out) {
        boolean single = node.path().steps().size() == 1;
        if (single && node.document().type().name().equals("JSONB")) {
            ArraySlice.operand(node.document(), out)
                    .sql("[")
                    .bind(steps(node.path()))
                    .sql("]");
            return;
        }
        out.operand(node.document(), StandardOperator.CONCAT)
                .sql(single ? " -> " : " #> ")
                .bind(steps(node.path()));
    }

    private static void jsonScalar(JsonScalar<?> node, SqlWriter out) {
        boolean single = node.path().steps().size() == 1;
        out.sql("CAST((").operand(node.document(), StandardOperator.CONCAT);
        out.sql(single ? " ->> " : " #>> ").bind(steps(node.path()));
        out.sql(") AS ").type(node.type()).sql(")");
    }

    private static Bind<?> steps(JsonPath path) {
        List<Object> steps = path.steps();
        if (steps.size() > 1) {
            return Bind.of(
                    ArrayType.of(Types.TEXT),
                    steps.stream().map(Object::toString).toList());
        }
        return steps.get(0) instanceof Integer index
                ? Bind.of(Types.INTEGER, index)
                : Bind.of(Types.VARCHAR, steps.get(0).toString());
    }

    // https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-POSIX-REGEXP
    private static void regexp(RegexpMatch node, SqlWriter out) {
        out.operand(node.operand(), StandardOperator.LIKE).sql(node.negated() ? " !~" : " ~");
        if (node.flags() == null || node.flags().equals("i")) {
            out.sql(node.flags() == null ? " " : "* ").operand(node.pattern(), StandardOperator.LIKE);
        } else {
            out.sql(" CONCAT('(?', ").literal(node.flags()).sql(", ')', ").node(node.pattern());
            out.sql(")");
        }
    }

    // https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-PARSING-QUERIES
    private static void match(TextMatch node, SqlWriter out) {
        if (node.negated()) {
            out.sql("NOT ");
        }
        out.operand(node.operand(), StandardOperator.LIKE).sql(" @@ plainto_tsquery(");
        if (node.configuration() != null) {
            out.literal(node.configuration()).sql(", ");
        }
        out.node(node.query()).sql(")");
    }

    // One text, and so one plan, for lists of every length; an empty array has no element, so it needs no special form.
    private static void membership(InList node, SqlWriter out) {
        SqlType<?> type = node.values().type();
        if (!(type instanceof StandardType<?>) || !ELEMENTS.contains(type.name())) {
            node.render(out);
        } else if (node.negated()) {
            out.sql("(")
                    .operand(node.operand(), StandardOperator.IN)
                    .sql(" != ALL (")
                    .array(node.values());
            out.sql("))");
        } else {
            out.operand(node.operand(), StandardOperator.IN).sql(" = ANY (").array(node.values());
            out.sql(")");
        }
    }

    private static void generatedKey(GeneratedKeyClause node, SqlWriter out) {
        if (!node.columns().isEmpty()) {
            out.node(new ReturningClause(Change.INSERT, node.columns()));
        }
    }

    // Up to version 17 there are stored columns only, and that has to be said.
    private static void computed(ComputedClause node, SqlWriter out) {
        node.render(out);
        Computed computed = node.column().definition().values().computed();
        if (computed != null && computed.storage() == Computed.Storage.UNSAID) {
            out.sql(" STORED");
        }
    }

    private static void conflicts(ConflictClauses node, SqlWriter out) {
        if (node.clauses().size() > 1) {
            throw Dialect.refusal(
                    out.dialect(), "second ON CONFLICT", "say onConflict() without columns, or run two statements");
        }
        node.render(out);
    }

    // The name of the sequence is a text in which it is quoted as a name.
    private static void nextValue(NextValue<?> node, SqlWriter out) {
        Identifiers names = INSTANCE.identifiers();
        String actual = out.schemaOf(node.schema());
        String schema = actual == null ? "" : names.quote(actual) + ".";
        out.sql("nextval(").literal(schema + names.quote(node.name())).sql(")");
    }

    // https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
    private static void columnType(ColumnTypeClause node, SqlWriter out) {
        SqlType<?> kept = node.column().type();
        Class<?> type = (kept instanceof ConvertedType<?, ?> converted ? converted.stored() : kept).javaType();
        ColumnDefinition<?> definition = node.column().definition();
        if (!node.column().isAutoincrement()
                || definition.values().identity() != null
                || !definition.values().countsByItself()) {
            out.type(node.column().type());
        } else if (type == Long.class) {
            out.sql("BIGSERIAL");
        } else if (type == Short.class) {
            out.sql("SMALLSERIAL");
        } else {
            out.sql("SERIAL");
        }
    }
}
