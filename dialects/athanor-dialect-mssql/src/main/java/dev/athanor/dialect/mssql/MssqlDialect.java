package dev.athanor.dialect.mssql;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.DeleteSources;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FetchPrefix;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.LimitPrefix;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OrderByClause;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.ast.UpdateSources;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.ComputedClause;
import dev.athanor.sql.ddl.clause.DefaultClause;
import dev.athanor.sql.ddl.clause.DeferrabilityClause;
import dev.athanor.sql.ddl.clause.MatchClause;
import dev.athanor.sql.ddl.clause.TypeCheck;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Microsoft SQL Server differs from standard SQL. */
public final class MssqlDialect {

    private static final int LONGEST_NAME = 128;

    private static final Pattern SCHEMA_PART = Pattern.compile("\\[([^]]+)]|[^.\\[\\]]+");
    private static final Dialect INSTANCE = Dialect.named("mssql")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.MULTI_ROW_VALUES,
                    Capability.IMPLICIT_RETURNING,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS,
                    Capability.SEQUENCES,
                    Capability.PROCEDURES,
                    Capability.COUNTED_KEYS))
            .schemaPath(MssqlDialect::schemaPath)
            .identifiers(new Identifiers("[", "]", LONGEST_NAME, Identifiers.Unit.CHARACTERS, MssqlWords.RESERVED))
            .type("VARCHAR", type -> type.sql().equals("VARCHAR") ? "VARCHAR(max)" : type.sql())
            .type("TIMESTAMP", type -> precise(type, "DATETIME", "DATETIME2"))
            .type("TIMESTAMP WITH TIME ZONE", type -> precise(type, "DATETIMEOFFSET", "DATETIMEOFFSET"))
            .type("TIME WITH TIME ZONE", type -> "VARCHAR(24)")
            .type("INTERVAL", type -> "DATETIME")
            .type("CLOB", type -> "VARCHAR(max)")
            .type("BOOLEAN", type -> "BIT")
            .type("BLOB", type -> "IMAGE")
            .type("UUID", type -> "UNIQUEIDENTIFIER")
            .type("JSON", type -> "NVARCHAR(max)")
            .type(CollatedType.NAME, type -> MssqlDialect.collated((CollatedType) type))
            .render(LimitPrefix.class, MssqlDialect::top)
            .render(FetchPrefix.class, MssqlDialect::topOfFetch)
            .render(OrderByClause.class, MssqlDialect::order)
            .render(LimitClause.class, MssqlDialect::limit)
            .render(BooleanLiteral.class, (node, out) -> out.literal(node == BooleanLiteral.TRUE ? 1 : 0))
            .render(Truth.class, MssqlDialect::truth)
            .render(Comparison.class, MssqlDialect::comparison)
            .render(Arithmetic.class, MssqlDialect::arithmetic)
            .render(OutputClause.class, MssqlDialect::returned)
            .render(Capability.IMPLICIT_RETURNING, OutputClause.class, MssqlDialect::output)
            .lacks(Lack.ON_CONFLICT, Lack.ON_DUPLICATE_KEY)
            .render(UpdateSources.class, MssqlDialect::updateSources)
            .render(DeleteSources.class, MssqlDialect::deleteSources)
            .render(ReturningClause.class, (node, out) -> {})
            .render(GeneratedKeyClause.class, (node, out) -> {})
            .render(ComputedClause.class, MssqlDialect::computed)
            .render(ColumnSpecification.class, MssqlDialect::column)
            .render(CreateTable.class, MssqlDialect::createTable)
            .render(CreateIndex.class, MssqlDialect::createIndex)
            .render(DropIndex.class, MssqlDialect::dropIndex)
            .refuse(MatchClause.class, "MATCH of foreign keys", "leave it out")
            .refuse(DeferrabilityClause.class, "constraints that are checked later", "leave it out")
            .with(MssqlQueries::add)
            .build();

    private MssqlDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    // The name of a collation is a word, which no brackets go around.
    // https://learn.microsoft.com/en-us/sql/t-sql/statements/collations
    private static String collated(CollatedType type) {
        return INSTANCE.typeName(type.text()) + " COLLATE " + new FunctionName(type.collation()).sql();
    }

    private static String precise(SqlType<?> type, String usual, String name) {
        List<Integer> arguments = type instanceof StandardType<?> standard ? standard.arguments() : List.of();
        return arguments.isEmpty() ? usual : name + "(" + arguments.get(0) + ")";
    }

    private static boolean simple(LimitClause node) {
        return node.offset() == null && number(node.limit()) != null;
    }

    @SuppressWarnings("unchecked") // its Java type is looked at
    private static @Nullable Bind<? extends Number> number(@Nullable Expression<?> rows) {
        return rows instanceof Bind<?> bind
                        && bind.kind() == Bind.Kind.VALUE
                        && Number.class.isAssignableFrom(bind.type().javaType())
                ? (Bind<? extends Number>) bind
                : null;
    }

    private static void top(LimitPrefix node, SqlWriter out) {
        Bind<? extends Number> rows = number(node.limit().limit());
        if (simple(node.limit()) && rows != null) {
            out.sql("TOP ").number(rows).sql(" ");
        }
    }

    // What FETCH cannot say, TOP can. https://learn.microsoft.com/en-us/sql/t-sql/queries/top-transact-sql
    private static void topOfFetch(FetchPrefix node, SqlWriter out) {
        FetchClause fetch = node.fetch();
        Bind<? extends Number> rows = number(fetch.count());
        if (!MssqlQueries.countsBeforeColumns(fetch) || rows == null) {
            return;
        }
        if (fetch.withTies() && !node.ordered()) {
            throw unordered();
        }
        out.sql("TOP ").number(rows).sql(fetch.percent() ? " PERCENT" : "").sql(fetch.withTies() ? " WITH TIES " : " ");
    }

    // A query inside another has an order only for the sake of a limit.
    private static void order(OrderByClause node, SqlWriter out) {
        if (node.needed()) {
            node.render(out);
        }
    }

    private static CompileException unordered() {
        return new CompileException(
                "C082", "mssql skips rows, or counts them by an expression, in an order only; add orderBy(...)");
    }

    // https://learn.microsoft.com/en-us/sql/t-sql/queries/select-order-by-clause-transact-sql
    private static void limit(LimitClause node, SqlWriter out) {
        if (simple(node)) {
            return;
        }
        if (!node.ordered()) {
            throw unordered();
        }
        out.sql(" OFFSET ");
        if (node.offset() != null) {
            out.node(node.offset());
        } else {
            out.sql("0");
        }
        out.sql(" ROWS");
        if (node.limit() != null) {
            out.sql(" FETCH FIRST ").node(node.limit()).sql(" ROWS ONLY");
        }
    }

    // BIT is a number, and no condition.
    private static void truth(Truth node, SqlWriter out) {
        if (node.operand() instanceof NullLiteral<?>) {
            out.sql("NULL = 1");
        } else {
            out.operand(node.operand(), StandardOperator.EQ).sql(" = ").literal(node.negated() ? 0 : 1);
        }
    }

    // INTERSECT takes two NULLs for the same.
    private static void comparison(Comparison node, SqlWriter out) {
        if (node.operator() == StandardOperator.IS_DISTINCT_FROM) {
            out.sql("NOT EXISTS (SELECT ").node(node.left());
            out.sql(" INTERSECT SELECT ").node(node.right()).sql(")");
        } else if (node.operator() == StandardOperator.IS_NOT_DISTINCT_FROM) {
            out.sql("EXISTS (SELECT ").node(node.left());
            out.sql(" INTERSECT SELECT ").node(node.right()).sql(")");
        } else {
            node.render(out);
        }
    }

    private static void arithmetic(Arithmetic<?> node, SqlWriter out) {
        if (node.operator() == StandardOperator.CONCAT) {
            out.operand(node.left(), node.operator()).sql(" + ").operand(node.right(), node.operator());
        } else {
            node.render(out);
        }
    }

    private static void updateSources(UpdateSources node, SqlWriter out) {
        out.sql(" FROM ").node(node.target()).sql(", ").join(", ", node.others());
    }

    private static void deleteSources(DeleteSources node, SqlWriter out) {
        out.sql(" FROM ").node(node.target()).sql(", ").join(", ", node.others());
    }

    private static void returned(OutputClause node, SqlWriter out) {
        if (!node.generated()) {
            output(node, out);
        }
    }

    // https://learn.microsoft.com/en-us/sql/t-sql/queries/output-clause-transact-sql
    private static void output(OutputClause node, SqlWriter out) {
        if (node.columns().isEmpty()) {
            return;
        }
        String image = node.change() == Change.DELETE ? "deleted" : "inserted";
        List<Selectable<?>> columns = new Image(image).nodes(node.columns());
        out.sql(" OUTPUT ").within(out.scope().withQualifiedNames(), new ResultColumns(columns));
    }

    /** Sees columns of the table that is changed as those of the rows before or after. */
    private static final class Image extends Rewriter {

        private final String name;

        Image(String name) {
            this.name = name;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            return node instanceof Column<?> column
                    ? new AliasedColumn<>(new Alias(column.table(), name), column)
                    : null;
        }
    }

    // Whether NULL is allowed is always said: what is meant otherwise is a setting of the session.
    private static void column(ColumnSpecification node, SqlWriter out) {
        Column<?> column = node.column();
        out.name(column);
        if (column.definition().values().computed() != null) {
            out.node(new ComputedClause(column));
            return;
        }
        out.sql(" ").type(column.type()).sql(column.isNullable() ? " NULL" : " NOT NULL");
        identity(column, out);
        out.node(new DefaultClause(column)).node(new TypeCheck(column));
    }

    // A database and its schema: db.owner; a dot in the name of either stands between brackets.
    private static List<String> schemaPath(String schema) {
        return SCHEMA_PART
                .matcher(schema)
                .results()
                .map(part -> part.group(1) != null ? part.group(1) : part.group())
                .toList();
    }

    private static void identity(Column<?> column, SqlWriter out) {
        Identity identity = column.definition().values().identity();
        if (identity == null) {
            boolean counted =
                    column.isAutoincrement() && column.definition().values().countsByItself();
            out.sql(counted ? " IDENTITY" : "");
            return;
        }
        long start = identity.options().start() == null ? 1 : identity.options().start();
        long step =
                identity.options().increment() == null ? 1 : identity.options().increment();
        out.sql(" IDENTITY(").literal(start).sql(",").literal(step).sql(")");
    }

    // https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-table-computed-column-definition-transact-sql
    private static void computed(ComputedClause node, SqlWriter out) {
        Computed computed = node.column().definition().values().computed();
        if (computed != null) {
            out.sql(" AS (").inlined(computed.expression()).sql(")");
            out.sql(computed.storage() == Computed.Storage.STORED ? " PERSISTED" : "");
        }
    }

    private static void createTable(CreateTable node, SqlWriter out) {
        if (node.ifNotExists()) {
            throw Dialect.refusal(out.dialect(), "CREATE TABLE IF NOT EXISTS", "look with an inspector first");
        }
        node.render(out);
    }

    private static void createIndex(CreateIndex node, SqlWriter out) {
        if (node.ifNotExists()) {
            throw Dialect.refusal(out.dialect(), "CREATE INDEX IF NOT EXISTS", "look with an inspector first");
        }
        node.render(out);
    }

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql(node.ifExists() ? "DROP INDEX IF EXISTS " : "DROP INDEX ")
                .name(node.index().name());
        out.sql(" ON ");
        node.index().table().renderName(out);
    }
}
