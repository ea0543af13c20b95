package dev.athanor.testing.contract.engine;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.embedded;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.literalFrom;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Procedure;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where the values of a statement come from and how they get into it. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class ParameterContract {

    private final MetaData metadata = new MetaData();
    private final Table items = Table.of(
            "item",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(40)),
            column("price", numeric(10, 2)));
    private final Column<Integer> id = items.c("id", Integer.class);
    private final Column<String> name = items.c("name", String.class);
    private final Column<BigDecimal> price = items.c("price", BigDecimal.class);

    /** For the tests of a dialect. */
    protected ParameterContract() {}

    /**
     * {@return statements that create procedure {@code add_up}: of two numbers, their sum, and a text that comes back
     * twice; none where there are no procedures}
     */
    protected abstract List<String> procedure();

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> c.execute(
                insert(items),
                List.of(
                        Map.of("id", 1, "name", "it's", "price", new BigDecimal("1.50")),
                        Map.of("id", 2, "name", "b\\", "price", new BigDecimal("-2.25")))));
    }

    private List<Integer> found(Connection connection, Expression<Boolean> condition) {
        return connection
                .execute(select(id).where(condition).orderBy(id))
                .map(row -> row.require(id))
                .all();
    }

    @Test
    @Covers("CORE-TXT-02")
    void valuesAreGivenMadeOrCarried(Engine engine) {
        AtomicInteger next = new AtomicInteger();
        Expression<Integer> late = literalFrom(INTEGER, next::incrementAndGet);
        Expression<Integer> waiting = parameter("n", INTEGER);
        engine.run(c -> {
            assertThat(found(c, id.eq(late))).containsExactly(1);
            assertThat(found(c, id.eq(late))).as("asked again").containsExactly(2);
            assertThatThrownBy(() -> found(c, id.eq(waiting)))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageStartingWith(
                            "parameter :n has no value; bind it in the statement or give it on execution")
                    .hasMessageEndingWith("[E003]");
            assertThat(c.execute(
                                    select(id)
                                            .where(id.eq(waiting).or(id.minus(1).eq(waiting)))
                                            .orderBy(id),
                                    Map.of("n", 1))
                            .all())
                    .as("one name, one value")
                    .hasSize(2);
            assertThat(found(c, id.in(1, 2, 3))).as("one place for each").containsExactly(1, 2);
            assertThat(c.execute(text("select id from item where id in :ids order by id")
                                    .bind("ids", List.of(2, 1)))
                            .all())
                    .hasSize(2);
        });
        assertThat(Compiled.describe(select(id).where(id.eq(1).or(id.eq(2)).or(id.eq(waiting))), Dialect.STANDARD))
                .isEqualTo("SELECT item.id FROM item WHERE item.id = :id_1 OR item.id = :id_2 OR item.id = :n");
    }

    @Test
    @Covers({"CORE-TXT-02", "CORE-TXT-05"})
    void valuesMayStandInTheText(Engine engine, SqlRecorder recorder) {
        assertThat(CacheKey.of(select(id).where(id.eq(embedded(1)))))
                .isEqualTo(CacheKey.of(select(id).where(id.eq(embedded(2)))));
        engine.run(c -> {
            recorder.clear();
            assertThat(found(c, id.eq(embedded(1)))).containsExactly(1);
            assertThat(found(c, id.eq(embedded(2)))).containsExactly(2);
            assertThat(recorder.sql())
                    .containsExactly(
                            "SELECT item.id FROM item WHERE item.id = 1 ORDER BY item.id",
                            "SELECT item.id FROM item WHERE item.id = 2 ORDER BY item.id");
            assertThat(found(c, name.eq(embedded("it's")))).containsExactly(1);
            assertThat(found(c, name.eq(embedded("b\\")))).containsExactly(2);
            assertThat(found(c, price.eq(embedded(new BigDecimal("1.50"), numeric(10, 2)))))
                    .containsExactly(1);
            assertThat(found(c, price.eq(embedded(new BigDecimal("-2.25"), numeric(10, 2)))))
                    .containsExactly(2);
            assertThat(found(c, id.minus(embedded(-1)).eq(3)))
                    .as("a sign of its own")
                    .containsExactly(2);
        });
    }

    @Test
    @Covers("CORE-TXT-05")
    void valuesColumnsAndTruthAreWritten(Engine engine) {
        engine.run(c -> {
            assertThat(found(c, literal(5).eq(literal(5, INTEGER)).and(id.eq(1))))
                    .containsExactly(1);
            assertThat(c.scalars(select(literalColumn("id + 1", INTEGER))
                                    .selectFrom(items)
                                    .orderBy(id))
                            .all())
                    .containsExactly(2, 3);
            assertThat(found(c, trueValue())).hasSize(2);
            assertThat(found(c, falseValue())).isEmpty();
            assertThat(c.scalar(select(nullValue(INTEGER)).selectFrom(items).where(id.eq(1))))
                    .isNull();
        });
    }

    @Test
    @Covers({"CORE-TXT-02", "CORE-TXT-05"})
    void proceduresGiveValuesBack(Engine engine) {
        Procedure addUp = Procedure.named("add_up").in(2).in(3, INTEGER).out("total", INTEGER);
        Procedure full = addUp.inOut("twice", "ab", varchar(40));
        if (!engine.dialect().has(Capability.PROCEDURES)) {
            assertThat(procedure()).isEmpty();
            assertThatThrownBy(() -> engine.transaction(full::call))
                    .isInstanceOf(CompileException.class)
                    .hasMessage(engine.dialect().name()
                            + " has no stored procedures, such as add_up; do in Java what the procedure would [C040]");
            return;
        }
        for (String sql : procedure()) {
            engine.transaction(c -> c.onDriver(sql, jdbc -> {
                try (java.sql.Statement statement = jdbc.createStatement()) {
                    return statement.execute(sql);
                }
            }));
        }
        engine.run(c -> {
            Row told = full.call(c);
            assertThat(told.require("total", Integer.class)).isEqualTo(5);
            assertThat(told.require("twice", String.class)).isEqualTo("abab");
            assertThat(Procedure.named("add_up")
                            .in(null, INTEGER)
                            .in(3)
                            .out("total", INTEGER)
                            .inOut("twice", null, varchar(40))
                            .call(c)
                            .get("total", Integer.class))
                    .isNull();
        });
        assertThatThrownBy(() -> engine.transaction(
                        c -> Procedure.named("nothing_like_it").in(1).call(c)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("nothing_like_it");
    }
}
