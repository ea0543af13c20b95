package dev.athanor.dialect.h2;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.CtePlace;
import dev.athanor.sql.ast.Division;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.clause.CollationClause;
import dev.athanor.sql.ddl.clause.ComputedClause;
import dev.athanor.sql.ddl.clause.DeferrabilityClause;
import dev.athanor.sql.ddl.clause.IndexMethodClause;
import dev.athanor.sql.ddl.clause.IndexPredicateClause;
import dev.athanor.sql.ddl.clause.IndexedElement;
import dev.athanor.sql.ddl.clause.MatchClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.util.List;
import java.util.Set;

/**
 * How H2 differs from standard SQL. Types that say no precision keep all that Java's types hold: times to the
 * nanosecond, decimals of any scale.
 */
public final class H2Dialect {

    // https://h2database.com/html/advanced.html#limits_limitations
    private static final int LONGEST_NAME = 256;

    private static final Dialect INSTANCE = Dialect.named("h2")
            .capabilities(Set.of(
                    Capability.INSERT_RETURNING,
                    Capability.UPDATE_RETURNING,
                    Capability.DELETE_RETURNING,
                    Capability.MULTI_ROW_VALUES,
                    Capability.ALTER_TABLE,
                    Capability.SCHEMAS,
                    Capability.SEQUENCES,
                    Capability.COUNTED_KEYS,
                    Capability.COMMENTS,
                    Capability.CONSTRAINT_COMMENTS))
            .identifiers(new Identifiers("\"", "\"", LONGEST_NAME, Identifiers.Unit.CHARACTERS, H2Words.RESERVED))
            .type("NUMERIC", H2Dialect::numeric)
            .type("TIME", type -> "TIME(" + precision(type) + ")")
            .type("TIMESTAMP", type -> "TIMESTAMP(" + precision(type) + ")")
            .type("TIMESTAMP WITH TIME ZONE", type -> "TIMESTAMP(" + precision(type) + ") WITH TIME ZONE")
            .type("TIME WITH TIME ZONE", type -> "TIME(" + precision(type) + ") WITH TIME ZONE")
            .type("INTERVAL", type -> "INTERVAL DAY(18) TO SECOND(9)")
            .type(CollatedType.NAME, H2Dialect::collated)
            .render(Division.class, H2Dialect::division)
            .refuse(Join.class, join -> join.kind() == JoinKind.FULL, Lack.FULL_JOINS)
            .lacks(Lack.ON_CONFLICT, Lack.ON_DUPLICATE_KEY, Lack.UPDATE_SOURCES, Lack.DELETE_SOURCES)
            .render(Insert.class, H2Dialect::insert)
            .render(Update.class, H2Dialect::update)
            .render(Delete.class, H2Dialect::delete)
            .render(ReturningClause.class, (node, out) -> {})
            .render(CtePlace.class, (node, out) -> out.placeCtes())
            .refuse(MatchClause.class, "MATCH of foreign keys", "leave it out")
            .refuse(DeferrabilityClause.class, "constraints that are checked later", "leave it out")
            .render(ComputedClause.class, H2Dialect::computed)
            .refuse(IndexPredicateClause.class, "partial indexes", "index all rows, or restrict it by onlyOn(...)")
            .render(CreateIndex.class, H2Dialect::createIndex)
            .refuse(IndexedElement.class, IndexedElement::isExpression, Lack.EXPRESSION_INDEXES)
            .refuse(CollationClause.class, "collations of columns", "set that of the database: SET COLLATION")
            .render(CommentOnConstraint.class, H2Dialect::comment)
            .with(H2Queries::add)
            .build();

    private H2Dialect() {}

    /** Returns the dialect. */
    public static Dialect instance() {
        return INSTANCE;
    }

    private static List<Integer> arguments(SqlType<?> type) {
        return type instanceof StandardType<?> standard ? standard.arguments() : List.of();
    }

    private static int precision(SqlType<?> type) {
        List<Integer> arguments = arguments(type);
        return arguments.isEmpty() ? 9 : arguments.get(0);
    }

    // NUMERIC alone has no digits behind the point. https://h2database.com/html/datatypes.html#numeric_type
    private static String numeric(SqlType<?> type) {
        return arguments(type).isEmpty() ? "DECFLOAT" : type.sql();
    }

    // Computed values are stored. https://h2database.com/html/grammar.html#column_definition
    private static void computed(ComputedClause node, SqlWriter out) {
        Computed computed = node.column().definition().values().computed();
        if (computed == null) {
            return;
        }
        if (computed.storage() == Computed.Storage.VIRTUAL) {
            throw Dialect.refusal(
                    out.dialect(), "computed columns that are not stored, as " + node.column(), "have it stored");
        }
        out.sql(" GENERATED ALWAYS AS (").inlined(computed.expression()).sql(")");
    }

    // https://h2database.com/html/commands.html#create_index
    private static void createIndex(CreateIndex node, SqlWriter out) {
        String method = node.index().options().method();
        if (method == null) {
            node.render(out);
        } else if (method.equalsIgnoreCase("spatial") || method.equalsIgnoreCase("hash")) {
            node.renderKind(out, new IndexMethodClause.Method(method));
        } else {
            throw Dialect.refusal(
                    out.dialect(), "index methods but hash and spatial", "leave using(\"" + method + "\") out");
        }
    }

    // The name of a constraint belongs to its schema. https://h2database.com/html/commands.html#comment_on
    private static void comment(CommentOnConstraint node, SqlWriter out) {
        node.renderText(
                node.name(out.sql("COMMENT ON CONSTRAINT ").schema(node.table().schema())));
    }

    // https://h2database.com/html/commands.html#set_collation
    private static String collated(SqlType<?> type) {
        throw Dialect.refusal(
                "h2", "collations of columns, as " + type.sql(), "set that of the database: SET COLLATION");
    }

    private static void division(Division node, SqlWriter out) {
        if (Division.isWhole(node.left()) && Division.isWhole(node.right())) {
            out.sql("CAST(").node(node.left()).sql(" AS DECFLOAT) / ");
            out.operand(node.right(), StandardOperator.DIVIDE);
        } else {
            node.render(out);
        }
    }

    // A key that is counted the driver knows.
    private static void insert(Insert<?> given, SqlWriter out) {
        Insert<?> node = given.orRowOf(out.scope().result());
        List<? extends Selectable<?>> columns = node.resultColumns();
        if (columns.isEmpty() && !node.fetched().stream().allMatch(Column::isAutoincrement)) {
            columns = node.fetched();
        }
        returning(node, columns, out);
    }

    private static void update(Update<?> node, SqlWriter out) {
        returning(node, node.resultColumns().isEmpty() ? node.fetched() : node.resultColumns(), out);
    }

    private static void delete(Delete<?> node, SqlWriter out) {
        returning(node, node.resultColumns(), out);
    }

    // https://h2database.com/html/grammar.html#data_change_delta_table
    private static void returning(Statement<?> change, List<? extends Selectable<?>> columns, SqlWriter out) {
        if (columns.isEmpty()) {
            change.render(out);
            return;
        }
        out.sql("SELECT ").within(out.scope().unqualified(), new ResultColumns(List.copyOf(columns)));
        out.sql(change instanceof Delete<?> ? " FROM OLD TABLE (" : " FROM FINAL TABLE (");
        change.render(out);
        out.sql(")");
    }
}
