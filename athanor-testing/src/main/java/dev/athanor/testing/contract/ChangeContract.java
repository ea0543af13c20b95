package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.CompileException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What INSERT, UPDATE and DELETE do, on every database; what a database has no form of is left out there. The tests of
 * a dialect extend this and say {@code @OnDatabase}.
 */
public abstract class ChangeContract {

    private final Stock stock = new Stock();

    /** For the tests of a dialect. */
    protected ChangeContract() {}

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
        engine.run(c -> {
            c.execute(insert(stock.items)
                    .values(List.of(
                            Map.of("id", 1, "name", "a", "amount", 1),
                            Map.of("id", 2, "name", "b", "amount", 2),
                            Map.of("id", 3, "name", "c", "amount", 3))));
            c.execute(insert(stock.parts).set(stock.partId, 1).set(stock.partOf, 2));
        });
    }

    private List<Integer> amounts(Connection connection) {
        return connection
                .execute(select(stock.amount).orderBy(stock.id))
                .map(Row1::v1)
                .all();
    }

    static boolean has(Engine engine, Insert<?> insert) {
        try {
            return !Compiled.of(insert, engine.dialect()).sql().isEmpty();
        } catch (CompileException e) {
            return false;
        }
    }

    @Test
    void rowsOfAQueryAreInsertedAndCounted(Engine engine) {
        engine.run(c -> {
            Result<Row> result = c.execute(insert(stock.parts)
                    .from(
                            List.of(stock.partId, stock.partOf),
                            select(stock.id.plus(10), stock.id).where(stock.id.gt(1))));

            assertThat(result.rowCount()).isEqualTo(2);
            assertThat(c.scalars(select(stock.partOf).orderBy(stock.partId)).all())
                    .containsExactly(2, 2, 3);
        });
    }

    @Test
    void rowsOfACommonTableExpressionAreInserted(Engine engine) {
        engine.run(c -> {
            Cte many = select(stock.id).where(stock.amount.gt(2)).cte("many_items");
            c.execute(insert(stock.parts)
                    .from(List.of(stock.partId, stock.partOf), select(many.column(stock.id), many.column(stock.id))));

            assertThat(c.scalars(select(stock.partOf).orderBy(stock.partId)).all())
                    .containsExactly(2, 3);
        });
    }

    @Test
    void conflictsAreLeftAloneOrMended(Engine engine) {
        Insert<Row> again =
                insert(stock.items).set(stock.id, 1).set(stock.name, "new").set(stock.amount, 5);
        if (!has(engine, again.onConflict(stock.id).doNothing())) {
            return;
        }
        engine.run(c -> {
            assertThat(c.execute(again.onConflict(stock.id).doNothing()).rowCount())
                    .isZero();
            assertThat(stock.names(c)).containsExactly("a", "b", "c");

            assertThat(c.execute(again.onConflict(stock.id)
                                    .doUpdate(row -> row.set(stock.amount, stock.amount.plus(excluded(stock.amount)))))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(amounts(c)).containsExactly(6, 2, 3);

            assertThat(c.execute(again.onConflict(stock.id)
                                    .doUpdate(row -> row.set(stock.amount, 0).where(stock.amount.lt(6))))
                            .rowCount())
                    .isZero();
            assertThat(c.execute(again.onConflict(stock.id)
                                    .doUpdate(stock.name, stock.amount)
                                    .returning(stock.name))
                            .map(Row1::v1)
                            .all())
                    .containsExactly("new");
        });
    }

    @Test
    void severalRowsMeetOthersEachForItself(Engine engine) {
        Insert<Row> rows = insert(stock.items)
                .values(List.of(
                        Map.of("id", 3, "name", "c", "amount", 30), Map.of("id", 4, "name", "d", "amount", 40)));
        if (!has(engine, rows.onConflict(stock.name).doNothing())) {
            return;
        }
        engine.run(c -> {
            assertThat(c.execute(rows.onConflict(stock.name).doUpdate(stock.amount))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(amounts(c)).containsExactly(1, 2, 30, 40);
        });
    }

    @Test
    void otherTablesAreReadInAnUpdate(Engine engine) {
        engine.run(c -> {
            Result<Row> result = c.execute(update(stock.items)
                    .set(stock.amount, stock.partId.plus(100))
                    .where(stock.partOf.eq(stock.id)));

            assertThat(result.rowCount()).isEqualTo(1);
            assertThat(amounts(c)).containsExactly(1, 101, 3);
        });
    }

    @Test
    void aSubqueryOfTheRowIsASetValue(Engine engine) {
        engine.run(c -> {
            c.execute(update(stock.items)
                    .set(
                            stock.amount,
                            select(stock.partId)
                                    .where(stock.partOf.eq(stock.id))
                                    .scalarSubquery(Integer.class)));

            assertThat(amounts(c)).containsExactly(null, 1, null);
        });
    }

    @Test
    void otherTablesAreReadInADelete(Engine engine) {
        var byJoin = delete(stock.parts).where(stock.partOf.eq(stock.id), stock.name.eq("b"));
        engine.run(c -> {
            try {
                assertThat(c.execute(byJoin).rowCount()).isEqualTo(1);
            } catch (CompileException e) {
                assertThat(e).hasMessageContaining("has no DELETE that reads other tables");
                Result<Row> result = c.execute(delete(stock.parts)
                        .where(stock.partOf.in(select(stock.id).where(stock.name.eq("b")))));
                assertThat(result.rowCount()).isEqualTo(1);
            }
        });
    }

    @Test
    void anAliasIsChanged(Engine engine) {
        Alias own = stock.items.as("own");
        engine.run(c -> {
            c.execute(update(own)
                    .set(own.column(stock.amount), 7)
                    .where(own.column(stock.id).eq(1)));

            assertThat(amounts(c)).containsExactly(7, 2, 3);
        });
    }

    @Test
    void changedRowsComeBack(Engine engine) {
        engine.run(c -> {
            if (engine.dialect().has(Capability.UPDATE_RETURNING)) {
                assertThat(c.execute(update(stock.items)
                                        .set(stock.amount, stock.amount.plus(1))
                                        .where(stock.id.eq(2))
                                        .returning(stock.name, stock.amount))
                                .one()
                                .v2())
                        .isEqualTo(3);
            }
            if (engine.dialect().has(Capability.DELETE_RETURNING)) {
                assertThat(c.execute(delete(stock.items).where(stock.id.eq(3)).returning(stock.id, stock.name))
                                .one()
                                .v2())
                        .isEqualTo("c");
            }
            if (engine.dialect().has(Capability.INSERT_RETURNING)) {
                assertThat(c.execute(insert(stock.items)
                                        .set(stock.id, 9)
                                        .set(stock.name, literal("i").concat("!"))
                                        .set(stock.price, new BigDecimal("1.50"))
                                        .returning(stock.id, stock.name, stock.price))
                                .one()
                                .v2())
                        .isEqualTo("i!");
            }
        });
    }
}
