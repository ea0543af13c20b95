package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.AssignedColumn;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Cast;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.ConflictClause;
import dev.athanor.sql.ast.ConflictClauses;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.CtePlace;
import dev.athanor.sql.ast.DefaultKeyword;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.DeleteSources;
import dev.athanor.sql.ast.Division;
import dev.athanor.sql.ast.DuplicateKeyClause;
import dev.athanor.sql.ast.Excluded;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FloorDivision;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.ast.UpdateSources;
import dev.athanor.sql.ast.UpdateTarget;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.ColumnTypeClause;
import dev.athanor.sql.ddl.clause.DeferrabilityClause;
import dev.athanor.sql.ddl.clause.MatchClause;
import dev.athanor.sql.ddl.clause.TypeCheck;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How MySQL differs from standard SQL. */
public final class MysqlDialect {

    // https://dev.mysql.com/doc/refman/9.0/en/identifier-length.html
    private static final int LONGEST_NAME = 64;

    // https://dev.mysql.com/doc/refman/9.0/en/identifiers.html
    private static final List<Identifiers.Rule> RULES = List.of(
            new Identifiers.Rule(
                    Pattern.compile("[^\\x{0}-\\x{FFFF}]"),
                    "has a character beyond U+FFFF, which mysql and mariadb take in no name; leave it out"),
            new Identifiers.Rule(
                    Pattern.compile("\\s\\z"),
                    "ends with a blank, which mysql and mariadb take in no name; remove it"));

    private static final SqlType<Long> SIGNED = new StandardType<>("SIGNED INTEGER", Long.class, List.of());
    // As many digits as there can be, as many of them behind the point as there can be.
    private static final List<Integer> WIDEST = List.of(65, 30);

    private static final Dialect INSTANCE = Dialect.named("mysql")
            .capabilities(Set.of(
                    Capability.MULTI_ROW_VALUES,
                    Capability.LONG_LISTS,
                    Capability.COUNTED_KEYS,
                    Capability.PROCEDURES,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS))
            .identifiers(identifiers(MysqlWords.MYSQL))
            .textLiterals(MysqlDialect::literal)
            .type("VARCHAR", MysqlDialect::varchar)
            .type("TIMESTAMP", MysqlDialect::dateTime)
            .type("TIMESTAMP WITH TIME ZONE", MysqlDialect::dateTime)
            .type("DOUBLE PRECISION", type -> "DOUBLE")
            .type("BOOLEAN", type -> "BOOL")
            .type("UUID", type -> "CHAR(32)")
            .type("TIME WITH TIME ZONE", type -> "VARCHAR(24)")
            .type("INTERVAL", type -> "DATETIME")
            .type("CLOB", type -> "LONGTEXT")
            .type("NCHAR", type -> type.sql().substring(1))
            .type("NVARCHAR", type -> type.sql().substring(1))
            .type(EnumType.NAME, type -> enumeration((EnumType<?>) type))
            .render(TypeCheck.class, MysqlDialect::typeCheck)
            .render(LimitClause.class, MysqlDialect::limit)
            .render(Join.class, MysqlDialect::join)
            .render(Truth.class, MysqlDialect::truth)
            .render(Comparison.class, MysqlDialect::comparison)
            .render(Arithmetic.class, MysqlDialect::arithmetic)
            .render(Bitwise.class, MysqlDialect::bitwise)
            .render(Division.class, MysqlDialect::division)
            .render(FloorDivision.class, MysqlDialect::floorDivision)
            .render(Cast.class, MysqlDialect::cast)
            .refuse(ConflictClause.class, "ON CONFLICT", "use onDuplicateKeyUpdate(...), which minds every unique key")
            .render(DuplicateKeyClause.class, MysqlDialect::duplicateKey)
            .render(Excluded.class, MysqlDialect::excluded)
            .render(UpdateTarget.class, MysqlDialect::updateTarget)
            .render(UpdateSources.class, (node, out) -> {})
            .render(AssignedColumn.class, MysqlDialect::assigned)
            // Zero is a value like others, and DEFAULT of a counter would be that.
            .render(DefaultKeyword.class, (node, out) -> out.sql("NULL"))
            .render(OtherColumn.class, (node, out) -> qualified(node.column(), out))
            .render(DeleteSources.class, MysqlDialect::deleteSources)
            .render(DefaultValues.class, (node, out) -> out.sql("() VALUES ()"))
            .render(
                    ColumnTypeClause.class,
                    (node, out) -> out.type(node.column().type()))
            .render(ColumnSpecification.class, MysqlDialect::column)
            .render(CreateIndex.class, MysqlDialect::createIndex)
            .render(DropIndex.class, MysqlDialect::dropIndex)
            .render(CtePlace.class, (node, out) -> out.placeCtes())
            .refuse(MatchClause.class, "MATCH of foreign keys", "leave it out")
            .refuse(DeferrabilityClause.class, "constraints that are checked later", "leave it out")
            .with(MysqlQueries::add)
            .with(MysqlSchema::add)
            .build();

    private static final Dialect NAMING_ROWS = Dialect.extending(INSTANCE)
            .render(ConflictClauses.class, MysqlDialect::conflictsOfNamedRow)
            .build();

    private MysqlDialect() {}

    /** Returns the dialect of any version. */
    public static Dialect instance() {
        return INSTANCE;
    }

    /**
     * Returns the dialect from version 8.0.20 on, where the row that meets another has a name, {@code AS new ON
     * DUPLICATE KEY UPDATE x = new.x}; its values as {@code VALUES(x)} are deprecated there.
     */
    public static Dialect from8020() {
        return NAMING_ROWS;
    }

    /** Returns how names are quoted, with {@code reserved} as the words that must be. */
    static Identifiers identifiers(Set<String> reserved) {
        return new Identifiers("`", "`", LONGEST_NAME, Identifiers.Unit.CHARACTERS, reserved).withRules(RULES);
    }

    // A backslash escapes what follows it.
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    // https://dev.mysql.com/doc/refman/9.0/en/enum.html
    private static String enumeration(EnumType<?> type) {
        return type.isOwnType()
                ? type.labels().stream().map(MysqlDialect::literal).collect(Collectors.joining(",", "ENUM(", ")"))
                : type.sql();
    }

    static void typeCheck(TypeCheck node, SqlWriter out) {
        if (!(node.column().type() instanceof EnumType<?> type && type.isOwnType())) {
            node.render(out);
        }
    }

    private static String varchar(SqlType<?> type) {
        if (arguments(type).isEmpty()) {
            throw new CompileException(
                    "C080",
                    "VARCHAR needs a length on mysql and mariadb; say varchar(n), or TEXT for text of any length");
        }
        return type.sql();
    }

    private static String dateTime(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return arguments.isEmpty() ? "DATETIME" : withPrecision("DATETIME", type, 0);
    }

    static String withPrecision(String name, SqlType<?> type, int usual) {
        List<Integer> arguments = arguments(type);
        return name + "(" + (arguments.isEmpty() ? usual : arguments.get(0)) + ")";
    }

    static List<Integer> arguments(SqlType<?> type) {
        return type instanceof StandardType<?> standard ? standard.arguments() : List.of();
    }

    // OFFSET needs a LIMIT; the largest number is none. https://dev.mysql.com/doc/refman/9.0/en/select.html
    private static void limit(LimitClause node, SqlWriter out) {
        out.sql(" LIMIT ");
        if (node.offset() != null) {
            out.node(node.offset()).sql(", ");
        }
        if (node.limit() != null) {
            out.node(node.limit());
        } else {
            out.sql("18446744073709551615");
        }
    }

    static void join(Join node, SqlWriter out) {
        if (node.kind() != JoinKind.INNER) {
            node.render(out);
            return;
        }
        out.node(node.left()).sql(" INNER JOIN ");
        if (node.right() instanceof Join) {
            out.sql("(").node(node.right()).sql(")");
        } else {
            out.node(node.right());
        }
        out.sql(" ON ").node(Conjunction.clause(List.of(node.on())));
    }

    // BOOL is a number. https://dev.mysql.com/doc/refman/9.0/en/numeric-type-syntax.html
    private static void truth(Truth node, SqlWriter out) {
        if (node.operand() instanceof NullLiteral<?> || node.operand() instanceof BooleanLiteral) {
            node.render(out);
        } else {
            out.operand(node.operand(), StandardOperator.EQ).sql(" = ").literal(node.negated() ? 0 : 1);
        }
    }

    // https://dev.mysql.com/doc/refman/9.0/en/comparison-operators.html#operator_equal-to
    private static void comparison(Comparison node, SqlWriter out) {
        if (node.operator() == StandardOperator.IS_DISTINCT_FROM) {
            out.sql("NOT (");
            same(node, out);
            out.sql(")");
        } else if (node.operator() == StandardOperator.IS_NOT_DISTINCT_FROM) {
            same(node, out);
        } else {
            node.render(out);
        }
    }

    private static void same(Comparison node, SqlWriter out) {
        out.operand(node.left(), StandardOperator.EQ).sql(" <=> ").operand(node.right(), StandardOperator.EQ);
    }

    // || is OR, unless the server is told otherwise.
    private static void arithmetic(Arithmetic<?> node, SqlWriter out) {
        if (node.operator() == StandardOperator.CONCAT) {
            List<Expression<?>> parts = new ArrayList<>();
            addParts(node, parts);
            out.sql("concat(").join(", ", parts).sql(")");
        } else {
            node.render(out);
        }
    }

    // ^ binds tighter than * and /: https://dev.mysql.com/doc/refman/9.0/en/operator-precedence.html
    private static void bitwise(Bitwise<?> node, SqlWriter out) {
        if (node.operator() == StandardOperator.BIT_XOR) {
            out.operand(node.left(), StandardOperator.BIT_NOT)
                    .sql(" ^ ")
                    .operand(node.right(), StandardOperator.BIT_NOT);
        } else {
            node.render(out);
        }
    }

    private static void addParts(Expression<?> expression, List<Expression<?>> parts) {
        if (expression instanceof Arithmetic<?> inner && inner.operator() == StandardOperator.CONCAT) {
            addParts(inner.left(), parts);
            addParts(inner.right(), parts);
        } else {
            parts.add(expression);
        }
    }

    // Whole numbers, too, divide with a fraction.
    private static void division(Division node, SqlWriter out) {
        out.operand(node.left(), StandardOperator.DIVIDE).sql(" / ").operand(node.right(), StandardOperator.DIVIDE);
    }

    private static void floorDivision(FloorDivision<?> node, SqlWriter out) {
        out.sql("FLOOR(").operand(node.left(), StandardOperator.FLOOR_DIVIDE);
        out.sql(" / ").operand(node.right(), StandardOperator.FLOOR_DIVIDE).sql(")");
    }

    private static void cast(Cast<?> node, SqlWriter out) {
        out.sql("CAST(")
                .node(node.operand())
                .sql(" AS ")
                .type(castable(node.type()))
                .sql(")");
    }

    // Only some types can be cast to. https://dev.mysql.com/doc/refman/9.0/en/cast-functions.html#function_cast
    static SqlType<?> castable(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return switch (type.name()) {
            case "SMALLINT", "INTEGER", "BIGINT", "BOOLEAN" -> SIGNED;
            case "VARCHAR", "CHAR", "TEXT" -> new StandardType<>("CHAR", String.class, arguments);
            case "NUMERIC" -> new StandardType<>("DECIMAL", BigDecimal.class, arguments.isEmpty() ? WIDEST : arguments);
            case "REAL" -> new StandardType<>("FLOAT", Float.class, List.of());
            case "BLOB" -> new StandardType<>("BINARY", byte[].class, List.of());
            default -> type;
        };
    }

    // https://dev.mysql.com/doc/refman/9.0/en/insert-on-duplicate.html
    private static void duplicateKey(DuplicateKeyClause node, SqlWriter out) {
        out.sql(" ON DUPLICATE KEY UPDATE ").within(out.scope().inside(List.of()), node.assignments());
    }

    private static void excluded(Excluded<?> node, SqlWriter out) {
        out.sql("VALUES(").name(node.name(), node.quoting()).sql(")");
    }

    // The rows of a query get no name. https://dev.mysql.com/doc/refman/9.0/en/insert-on-duplicate.html
    private static void conflictsOfNamedRow(ConflictClauses node, SqlWriter out) {
        if (node.query()) {
            node.render(out);
        } else {
            out.sql(" AS new").join("", new NewRow().nodes(node.clauses()));
        }
    }

    /** Takes values of the new row by its name. */
    private static final class NewRow extends Rewriter {

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            return node instanceof Excluded<?> value ? new NewValue<>(value.name(), value.type()) : null;
        }
    }

    /**
     * A value of the row that meets another: {@code new.x}.
     *
     * @param name the name of the column
     * @param type the type of the column
     * @param <T> the Java type of the value
     */
    private record NewValue<T>(String name, SqlType<T> type) implements Expression<T> {

        @Override
        public NewValue<T> traverse(Traversal walk) {
            return new NewValue<>(walk.value(name), walk.value(type));
        }

        @Override
        public void render(SqlWriter out) {
            out.sql("new.").name(name);
        }
    }

    // All that is read stands before SET. https://dev.mysql.com/doc/refman/9.0/en/update.html
    private static void updateTarget(UpdateTarget node, SqlWriter out) {
        out.node(node.target());
        if (!node.others().isEmpty()) {
            out.sql(", ").join(", ", node.others());
        }
    }

    private static void assigned(AssignedColumn node, SqlWriter out) {
        if (node.several()) {
            qualified(node.column(), out);
        } else {
            node.render(out);
        }
    }

    private static void qualified(ColumnElement<?> column, SqlWriter out) {
        out.within(out.scope().withQualifiedNames(), column);
    }

    // https://dev.mysql.com/doc/refman/9.0/en/delete.html
    private static void deleteSources(DeleteSources node, SqlWriter out) {
        out.sql(" USING ").node(node.target()).sql(", ").join(", ", node.others());
    }

    // https://dev.mysql.com/doc/refman/9.0/en/create-table.html
    private static void column(ColumnSpecification node, SqlWriter out) {
        node.render(out);
        if (node.column().isAutoincrement()) {
            out.sql(" AUTO_INCREMENT");
        }
    }

    private static void createIndex(CreateIndex node, SqlWriter out) {
        if (node.ifNotExists()) {
            throw Dialect.refusal(out.dialect(), "CREATE INDEX IF NOT EXISTS", "look with an inspector first");
        }
        MysqlSchema.createIndex(node, out);
    }

    // The name of an index belongs to its table. https://dev.mysql.com/doc/refman/9.0/en/drop-index.html
    private static void dropIndex(DropIndex node, SqlWriter out) {
        if (node.ifExists()) {
            throw Dialect.refusal(out.dialect(), "DROP INDEX IF EXISTS", "look with an inspector first");
        }
        dropIndex(node.index(), out);
    }

    static void dropIndex(Index index, SqlWriter out) {
        out.sql("DROP INDEX ").name(index.name()).sql(" ON ");
        index.table().renderName(out);
    }
}
