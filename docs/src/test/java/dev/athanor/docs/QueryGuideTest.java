package dev.athanor.docs;

import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.autoescape;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.recursive;
import static dev.athanor.sql.Sql.rowNumber;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.Over;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.Values;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.testing.NoNPlusOne;
import java.util.List;
import org.junit.jupiter.api.Test;

@NoNPlusOne
class QueryGuideTest {

    private static final class Staff extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<Integer> bossId = add(column("boss_id", INTEGER).references("staff.id"));
        final Column<String> name = add(column("name", varchar(30)).notNull());
        final Column<Integer> pay = add(column("pay", INTEGER));
        final Column<String> notes = add(column("notes", JSON));

        Staff(MetaData metadata) {
            super("staff", metadata);
        }
    }

    private final Staff staff = new Staff(new MetaData());

    @Test
    void operatorsGoFurther() {
        // tag::operators[]
        Condition begins = staff.name.startsWith("50%", autoescape()); // the text as it is, without wildcards
        Condition pair = tuple(staff.id, staff.name).in(List.of(List.of(1, "a"), List.of(2, "b")));
        Condition best = staff.pay.ge(all(select(staff.pay)));
        Condition own = staff.name.boolOp("%>", "sandy"); // an operator of an extension
        Condition byHand = text("pay > :low").bind("low", 5).condition();
        // end::operators[]

        assertThat(select(staff.id).where(begins, byHand))
                .hasToString(
                        "SELECT staff.id FROM staff WHERE (staff.name LIKE :name_1 || '%' ESCAPE '/') AND pay > :low_1");
        assertThat(select(staff.id).where(pair, own)).asString().contains("(staff.id, staff.name) IN (");
        assertThat(select(staff.id).where(best))
                .asString()
                .endsWith("WHERE staff.pay >= ALL (SELECT staff.pay FROM staff)");
    }

    @Test
    void queriesAreMadeOfQueries() {
        // tag::sets[]
        CompoundSelect<Row1<Integer>> both =
                union(select(staff.id), select(staff.bossId)).orderBy("id").limit(10);
        // end::sets[]
        // tag::ctes[]
        Cte chain = recursive(
                "chain",
                select(staff.id, staff.bossId).where(staff.name.eq("sandy")),
                found -> select(staff.id, staff.bossId).where(staff.id.eq(found.column(staff.bossId))));
        Select<?> bosses = select(staff.name).join(chain, staff.id.eq(chain.column(staff.id)));
        // end::ctes[]
        // tag::lateral[]
        Subquery newest = select(staff.name).orderBy(staff.id.desc()).limit(1).lateral("newest");
        Values fixed = values("v", column("a", INTEGER), column("b", VARCHAR))
                .row(1, "x")
                .row(2, "y");
        // end::lateral[]

        assertThat(both)
                .hasToString(
                        "SELECT staff.id FROM staff UNION SELECT staff.boss_id FROM staff ORDER BY id LIMIT :param_1");
        assertThat(bosses).asString().startsWith("WITH RECURSIVE chain(id, boss_id) AS (SELECT ");
        assertThat(select(newest)).asString().contains("FROM LATERAL (");
        assertThat(select(fixed)).asString().contains("AS v (a, b)");
    }

    @Test
    void windowsSeeTheRowsAround() {
        // tag::windows[]
        Over<Long> place = rowNumber().over().partitionBy(staff.bossId).orderBy(staff.pay.desc());
        Over<Integer> running = sum(staff.pay).over().orderBy(staff.id).rows(-2, 0);
        Expression<Long> rich = count().filter(staff.pay.gt(100));
        // end::windows[]

        assertThat(select(place))
                .hasToString(
                        "SELECT row_number() OVER (PARTITION BY staff.boss_id ORDER BY staff.pay DESC) AS anon_1 FROM staff");
        assertThat(select(running)).asString().contains("ROWS BETWEEN :param_1 PRECEDING AND CURRENT ROW");
        assertThat(select(rich).selectFrom(staff)).asString().contains("FILTER (WHERE staff.pay > :pay_1)");
    }

    @Test
    void rowsAreLockedAndDocumentsTakenApart() {
        // tag::locks[]
        Select<?> next = select(staff.id).limit(1).withForUpdate(forUpdate().skipLocked());
        // end::locks[]
        // tag::json[]
        Select<?> urgent =
                select(staff.id).where(json(staff.notes, "tags", 0).asString().eq("urgent"));
        // end::json[]

        assertThat(next).asString().endsWith("LIMIT :param_1 FOR UPDATE SKIP LOCKED");
        assertThat(urgent).asString().contains("'$.\"tags\"[0]'");
    }

    // tag::node[]
    record Reversed(Expression<String> text) implements Expression<String> {
        @Override
        public SqlType<String> type() {
            return text.type();
        }

        @Override
        public Reversed traverse(Traversal walk) {
            return new Reversed(walk.node(text));
        }

        @Override
        public void render(SqlWriter out) {
            out.sql("reverse(").node(text).sql(")");
        }
    }

    static final Dialect OWN = Dialect.extending(Dialect.STANDARD)
            .render(
                    Reversed.class,
                    (node, out) -> out.sql("rev(").node(node.text()).sql(")"))
            .build();
    // end::node[]

    @Test
    void nodesOfOnesOwnArePartsLikeOthers() {
        Select<?> statement = select(new Reversed(staff.name)).where(new Reversed(literal("x")).eq("y"));

        assertThat(statement)
                .hasToString("SELECT reverse(staff.name) AS anon_1 FROM staff WHERE reverse(:param_1) = :param_2");
        assertThat(Compiled.of(statement, OWN).sql())
                .isEqualTo("SELECT rev(staff.name) AS anon_1 FROM staff WHERE rev(?) = ?");
        assertThat(new Reversed(staff.name).precedence()).isEqualTo(Operator.ATOM);
    }
}
