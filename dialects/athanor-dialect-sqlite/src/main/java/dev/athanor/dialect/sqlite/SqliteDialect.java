package dev.athanor.dialect.sqlite;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.ConflictClause;
import dev.athanor.sql.ast.ConflictClauses;
import dev.athanor.sql.ast.ContainmentOperator;
import dev.athanor.sql.ast.DefaultKeyword;
import dev.athanor.sql.ast.Division;
import dev.athanor.sql.ast.Extract;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.GroupedQuery;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.NextValue;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Quantified;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.TextMatch;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.ast.UpsertQuery;
import dev.athanor.sql.ast.WithOperatorClass;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSchema;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.DropSchema;
import dev.athanor.sql.ddl.DropSequence;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.ColumnTypeClause;
import dev.athanor.sql.ddl.clause.DefaultClause;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.ddl.clause.IdentityClause;
import dev.athanor.sql.ddl.clause.IndexIncludeClause;
import dev.athanor.sql.ddl.clause.IndexMethodClause;
import dev.athanor.sql.ddl.clause.IndexNullsClause;
import dev.athanor.sql.ddl.clause.NullabilityClause;
import dev.athanor.sql.ddl.clause.PrimaryKeyClause;
import dev.athanor.sql.ddl.clause.ReferredTable;
import dev.athanor.sql.ddl.clause.TableOptionsClause;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableOption;
import dev.athanor.sql.type.Types;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** How SQLite differs from standard SQL. */
public final class SqliteDialect {

    private static final Bind<Integer> NO_LIMIT = Bind.of(Types.INTEGER, -1);
    private static final Bind<Integer> NO_OFFSET = Bind.of(Types.INTEGER, 0);

    // An empty list needs rows of a subquery: SQLite takes "IN ()" but no other database does, so neither do we.
    private static final String NO_ROWS = "SELECT 1 FROM (SELECT 1) WHERE 1!=1";

    // SQLite itself has no limit but that of a statement; this one is to catch mistakes.
    private static final int LONGEST_NAME = 9999;

    private static final Dialect INSTANCE = Dialect.named("sqlite")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.MULTI_ROW_VALUES,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.LONG_LISTS,
                    Capability.COUNTED_KEYS,
                    Capability.SCHEMAS))
            .identifiers(new Identifiers("\"", "\"", LONGEST_NAME, Identifiers.Unit.CHARACTERS, SqliteWords.RESERVED))
            .emptyList(NO_ROWS, NO_ROWS)
            .beforeTuples("VALUES ")
            .type("TIMESTAMP", type -> "DATETIME")
            .type("TIMESTAMP WITH TIME ZONE", type -> "DATETIME")
            .type("TIME WITH TIME ZONE", type -> "TIME")
            .type("INTERVAL", type -> "DATETIME")
            .type("DOUBLE PRECISION", type -> "DOUBLE")
            .type("UUID", type -> "CHAR(32)")
            .type("FLOAT", type -> "FLOAT")
            .render(LimitClause.class, SqliteDialect::limit)
            .render(ReturningClause.class, SqliteDialect::returning)
            .render(GeneratedKeyClause.class, SqliteDialect::generatedKey)
            .render(DefaultKeyword.class, (node, out) -> out.sql("NULL"))
            .render(UpsertQuery.class, SqliteDialect::upsertQuery)
            .render(ConflictClauses.class, SqliteDialect::conflicts)
            .render(ConflictClause.Target.class, SqliteDialect::conflictTarget)
            .render(BooleanLiteral.class, SqliteDialect::bool)
            .render(Comparison.class, SqliteDialect::comparison)
            .render(Truth.class, SqliteDialect::truth)
            .render(Division.class, SqliteDialect::division)
            .render(Bitwise.class, SqliteDialect::bitwise)
            .render(RegexpMatch.class, SqliteDialect::regexp)
            .render(TextMatch.class, SqliteDialect::match)
            .render(FetchClause.class, SqliteDialect::fetch)
            .lacks(
                    Lack.DELETE_SOURCES,
                    Lack.REGEXP_REPLACEMENT,
                    Lack.SYMMETRIC_BOUNDS,
                    Lack.DISTINCT_ON,
                    Lack.WITHIN_GROUP,
                    Lack.TRY_CAST,
                    Lack.VALUES_COLUMN_NAMES,
                    Lack.FUNCTION_COLUMN_NAMES,
                    Lack.CHANGES_IN_WITH,
                    Lack.TABLE_SAMPLES,
                    Lack.ARRAYS,
                    Lack.GROUPING_SETS)
            .refuse(Quantified.class, "ANY and ALL", "use in(...), exists(...), or compare with min or max")
            .refuse(Locking.class, "locks of rows", "leave withForUpdate() out: a writing transaction locks the file")
            .render(Extract.class, SqliteDialect::extract)
            .render(JsonElement.class, SqliteDialect::jsonElement)
            .render(JsonScalar.class, SqliteDialect::jsonScalar)
            .refuse(Subquery.class, Subquery::isLateral, Lack.LATERAL)
            .function("now", (call, out) -> out.sql("CURRENT_TIMESTAMP"))
            .function("char_length", "length")
            .function("aggregate_strings", "group_concat")
            .refuse(GroupedQuery.class, "queries in parentheses in a set operation", "select from it as a subquery")
            .refuse(SetOperator.class, SetOperator::countsRows, Lack.COUNTING_SETS)
            .literal(UUID.class, value -> "'" + value.toString().replace("-", "") + "'")
            .render(ColumnTypeClause.class, SqliteDialect::columnType)
            .render(ColumnSpecification.class, SqliteDialect::column)
            .render(Elements.class, SqliteDialect::elements)
            .render(CreateIndex.class, SqliteDialect::createIndex)
            .render(ReferredTable.class, SqliteDialect::referredTable)
            .render(DefaultClause.class, SqliteDialect::defaultValue)
            .render(IdentityClause.class, SqliteDialect::identity)
            .render(NullabilityClause.class, SqliteDialect::nullability)
            .render(TableOptionsClause.class, SqliteDialect::tableOptions)
            .refuse(IndexMethodClause.class, "index methods", "leave using(...) out, or restrict it by onlyOn(...)")
            .refuse(IndexIncludeClause.class, "INCLUDE in indexes", "index the columns, or restrict it by onlyOn(...)")
            .refuse(
                    WithOperatorClass.class,
                    "operator classes",
                    "index the column alone, or restrict it by onlyOn(...)")
            .refuse(IndexNullsClause.class, "NULLS NOT DISTINCT", "index an expression: coalesce(...)")
            .refuse(CreateSchema.class, "schemas but attached files", "attach one: ATTACH DATABASE 'file' AS name")
            .refuse(DropSchema.class, "schemas but attached files", "detach it: DETACH DATABASE name")
            .refuse(CreateSequence.class, "sequences", "let the key of a table count, or keep numbers in a table")
            .refuse(DropSequence.class, "sequences", "let the key of a table count, or keep numbers in a table")
            .refuse(NextValue.class, "sequences", "let the key of a table count, or keep numbers in a table")
            .refuse(CommentOnTable.class, "comments on tables", "keep them in the program")
            .refuse(CommentOnColumn.class, "comments on columns", "keep them in the program")
            .refuse(CommentOnConstraint.class, "comments on constraints", "keep them in the program")
            .refuse(AddConstraint.class, "ALTER TABLE … ADD CONSTRAINT", "create the table anew with it")
            .refuse(DropConstraint.class, "ALTER TABLE … DROP CONSTRAINT", "create the table anew without it")
            .build();

    private SqliteDialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    // OFFSET needs a LIMIT, and -1 is none. https://sqlite.org/lang_select.html#limitoffset
    private static void limit(LimitClause node, SqlWriter out) {
        out.sql(" LIMIT ").node(node.limit() != null ? node.limit() : NO_LIMIT);
        out.sql(" OFFSET ").node(node.offset() != null ? node.offset() : NO_OFFSET);
    }

    // Columns of RETURNING stand alone. https://sqlite.org/lang_returning.html
    private static void returning(ReturningClause node, SqlWriter out) {
        out.sql(" RETURNING ").within(out.scope().unqualified(), new ResultColumns(node.columns()));
    }

    // The driver knows the rowid; other parts of a key have to be asked for.
    private static void generatedKey(GeneratedKeyClause node, SqlWriter out) {
        boolean rowid = node.columns().stream().allMatch(key -> key instanceof Column<?> c && c.isAutoincrement());
        if (!rowid) {
            out.node(new ReturningClause(Change.INSERT, node.columns()));
        }
    }

    // Without a WHERE the parser takes ON for that of a join. https://sqlite.org/lang_upsert.html#parsing_ambiguity
    private static void upsertQuery(UpsertQuery node, SqlWriter out) {
        boolean open = node.query() instanceof Select<?> select
                && select.whereConditions().isEmpty();
        out.node(open ? ((Select<?>) node.query()).where(BooleanLiteral.TRUE) : node.query());
    }

    private static void conflicts(ConflictClauses node, SqlWriter out) {
        for (SqlNode clause : node.clauses().subList(0, node.clauses().size() - 1)) {
            if (clause instanceof ConflictClause conflict
                    && conflict.target().elements().isEmpty()) {
                throw Dialect.refusal(
                        out.dialect(), "ON CONFLICT behind the one for all conflicts", "put onConflict() last");
            }
        }
        node.render(out);
    }

    // https://sqlite.org/lang_upsert.html
    private static void conflictTarget(ConflictClause.Target node, SqlWriter out) {
        if (node.constraint() != null) {
            throw Dialect.refusal(
                    out.dialect(), "ON CONSTRAINT " + node.constraint(), "name the columns: onConflict(columns)");
        }
        node.render(out);
    }

    // Truth values are the numbers 0 and 1. https://sqlite.org/datatype3.html
    private static void bool(BooleanLiteral node, SqlWriter out) {
        out.literal(node == BooleanLiteral.TRUE ? 1 : 0);
    }

    private static void truth(Truth node, SqlWriter out) {
        if (node.operand() instanceof NullLiteral<?>) {
            node.render(out);
        } else {
            out.operand(node.operand(), StandardOperator.EQ).sql(" = ").literal(node.negated() ? 0 : 1);
        }
    }

    // IS compares any two values, NULL among them. https://sqlite.org/lang_expr.html#operators
    private static void comparison(Comparison node, SqlWriter out) {
        if (node.operator() instanceof ContainmentOperator) {
            throw Dialect.refusal(
                    out.dialect(),
                    "operator" + node.operator().sql() + "between arrays, ranges and documents",
                    "take the document apart with json(...)");
        }
        if (node.operator() == StandardOperator.IS_DISTINCT_FROM) {
            new Comparison(node.left(), StandardOperator.IS_NOT, node.right()).render(out);
        } else if (node.operator() == StandardOperator.IS_NOT_DISTINCT_FROM) {
            new Comparison(node.left(), StandardOperator.IS, node.right()).render(out);
        } else {
            node.render(out);
        }
    }

    // Whole numbers divide without a fraction; one operand with a fraction is enough.
    private static void division(Division node, SqlWriter out) {
        out.operand(node.left(), StandardOperator.DIVIDE)
                .sql(" / (")
                .operand(node.right(), StandardOperator.PLUS)
                .sql(" + 0.0)");
    }

    // There is no operator for it; - binds tighter than & and |. https://sqlite.org/lang_expr.html#operators
    private static void bitwise(Bitwise<?> node, SqlWriter out) {
        if (node.operator() != StandardOperator.BIT_XOR) {
            node.render(out);
            return;
        }
        out.sql("((").operand(node.left(), StandardOperator.BIT_OR).sql(" | ");
        out.operand(node.right(), StandardOperator.BIT_OR).sql(") - (");
        out.operand(node.left(), StandardOperator.BIT_AND).sql(" & ");
        out.operand(node.right(), StandardOperator.BIT_AND).sql("))");
    }

    // https://sqlite.org/lang_datefunc.html
    private static void extract(Extract node, SqlWriter out) {
        String pattern = switch (node.field()) {
            case YEAR -> "%Y";
            case MONTH -> "%m";
            case WEEK -> "%V";
            case DAY -> "%d";
            case DAY_OF_WEEK -> "%w";
            case DAY_OF_YEAR -> "%j";
            case HOUR -> "%H";
            case MINUTE -> "%M";
            case SECOND -> "%S";
            case EPOCH -> "%s";
            case QUARTER, TIMEZONE_HOUR, TIMEZONE_MINUTE ->
                throw Dialect.refusal(
                        out.dialect(),
                        "field " + node.field() + " of dates to extract",
                        "extract it in Java, or compute it from others");
        };
        out.sql("CAST(STRFTIME(")
                .literal(pattern)
                .sql(", ")
                .node(node.operand())
                .sql(") AS INTEGER)");
    }

    // https://sqlite.org/json1.html
    private static void jsonElement(JsonElement node, SqlWriter out) {
        out.sql("JSON_QUOTE(JSON_EXTRACT(").node(node.document()).sql(", ");
        out.bind(Bind.of(Types.VARCHAR, node.path().sql())).sql("))");
    }

    private static void jsonScalar(JsonScalar<?> node, SqlWriter out) {
        out.sql("CAST(JSON_EXTRACT(").node(node.document()).sql(", ");
        out.bind(Bind.of(Types.VARCHAR, node.path().sql())).sql(") AS ").type(node.type());
        out.sql(")");
    }

    // The operator calls a function regexp(), which every connection gets. https://sqlite.org/lang_expr.html#regexp
    private static void regexp(RegexpMatch node, SqlWriter out) {
        if (node.flags() != null) {
            throw Lack.REGEXP_FLAGS.on(out);
        }
        node.renderRegexp(out);
    }

    // For tables of the extension FTS5. https://sqlite.org/fts5.html
    private static void match(TextMatch node, SqlWriter out) {
        out.operand(node.operand(), StandardOperator.LIKE);
        out.sql(node.negated() ? " NOT MATCH " : " MATCH ").operand(node.query(), StandardOperator.LIKE);
    }

    // FETCH FIRST is LIMIT, as long as it counts rows.
    private static void fetch(FetchClause node, SqlWriter out) {
        if (!node.isLimit()) {
            throw Lack.TIES.on(out);
        }
        limit(new LimitClause(node.count(), node.offset(), true), out);
    }

    // A lone INTEGER PRIMARY KEY is the rowid, and generated as such. https://sqlite.org/lang_createtable.html#rowid
    private static void columnType(ColumnTypeClause node, SqlWriter out) {
        if (node.column().isAutoincrement()) {
            checkLone(node.column());
            out.sql("INTEGER");
        } else {
            out.type(node.column().type());
        }
    }

    // Numbers that are never used twice are said in the column. https://sqlite.org/autoinc.html
    private static void column(ColumnSpecification node, SqlWriter out) {
        node.render(out);
        if (countsOn(PrimaryKeyClause.of(node.column().table()))
                && node.column().isPrimaryKey()) {
            checkLone(node.column());
            out.sql(" PRIMARY KEY AUTOINCREMENT");
        }
    }

    private static void elements(Elements node, SqlWriter out) {
        new Elements(node.elements().stream()
                        .filter(part -> !(part instanceof PrimaryKeyClause key && countsOn(key)))
                        .toList())
                .render(out);
    }

    private static boolean countsOn(PrimaryKeyClause key) {
        return key.words().stream()
                .anyMatch(words ->
                        words.dialect().equals("sqlite") && words.sql().sql().equalsIgnoreCase("AUTOINCREMENT"));
    }

    private static void checkLone(Column<?> column) {
        if (column.table().primaryKey().size() > 1) {
            throw new CompileException(
                    "C032",
                    "sqlite generates values of a key of one column only, not of " + column
                            + ", which is one of several; make it the whole primary key, or autoincrement(false)");
        }
    }

    // The schema stands before the name of the index, not of its table. https://sqlite.org/lang_createindex.html
    private static void createIndex(CreateIndex node, SqlWriter out) {
        Index index = node.index();
        String schema = index.table().schema();
        if (out.schemaOf(schema) == null) {
            node.render(out);
            return;
        }
        out.sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        out.sql(node.ifNotExists() ? "IF NOT EXISTS " : "").schema(schema);
        node.name(out).sql(" ON ").name(index.table().name());
        node.renderElements(out);
    }

    // An expression that is more than a literal stands in parentheses. https://sqlite.org/lang_createtable.html#dfltval
    private static void defaultValue(DefaultClause node, SqlWriter out) {
        SqlNode value = node.column().definition().values().serverDefault();
        boolean now = value instanceof FunctionCall<?> call && call.name().sql().equalsIgnoreCase("now");
        if (value == null
                || value instanceof Fragment
                || value instanceof Bind<?>
                || value instanceof BooleanLiteral
                || now) {
            node.render(out);
        } else {
            out.sql(" DEFAULT (").inlined(value).sql(")");
        }
    }

    // The rowid counts by itself, from 1. https://sqlite.org/autoinc.html
    private static void identity(IdentityClause node, SqlWriter out) {
        Column<?> column = node.column();
        if (column.definition().values().identity() != null && !column.isAutoincrement()) {
            throw Dialect.refusal(
                    out.dialect(), "identity but in the primary key, not in " + column, "fill the column yourself");
        }
    }

    private static void nullability(NullabilityClause node, SqlWriter out) {
        out.sql(node.column().isNullable() ? "" : " NOT NULL");
    }

    private static void tableOptions(TableOptionsClause node, SqlWriter out) {
        String separator = " ";
        for (TableOption option : node.options()) {
            out.sql(separator.equals(" ") ? " " : ", ").trusted(option.sql());
            separator = ", ";
        }
    }

    // A foreign key does not leave its database file. https://sqlite.org/foreignkeys.html
    private static void referredTable(ReferredTable node, SqlWriter out) {
        Table target = node.key().target();
        Table own = node.key().columns().get(0).table();
        if (!Objects.equals(target.schema(), own.schema())) {
            throw new CompileException(
                    "C031",
                    "on sqlite a foreign key of table " + own.key() + " cannot refer to " + target.key()
                            + " in another schema; keep both in one, or leave the key out");
        }
        out.name(target.name());
    }
}
