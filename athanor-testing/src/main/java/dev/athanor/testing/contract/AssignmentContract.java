package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row3;
import dev.athanor.sql.Upsert;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How values get into columns, and in which order, on every database. The tests of a dialect extend this. */
public abstract class AssignmentContract {

    private final MetaData metadata = new MetaData();
    private final Table things = Table.of(
            "thing",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("code", varchar(10)),
            column("amount", INTEGER),
            unique("code").named("uq_thing_code"));
    private final Column<Integer> id = things.c("id", Integer.class);
    private final Column<String> code = things.c("code", String.class);
    private final Column<Integer> amount = things.c("amount", Integer.class);

    /** For the tests of a dialect. */
    protected AssignmentContract() {}

    /** {@return whether the database has ON CONFLICT} */
    protected abstract boolean hasConflictClauses();

    /** {@return whether a conflict may be told by the name of a constraint} */
    protected boolean hasConflictsOfConstraints() {
        return hasConflictClauses();
    }

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    private static String sql(Statement<?> statement, Engine engine) {
        return Compiled.of(statement, engine.dialect()).sql();
    }

    private List<List<@Nullable Object>> rows(Connection connection) {
        return connection
                .execute(select(id, code, amount).orderBy(id))
                .<List<@Nullable Object>>map(AssignmentContract::values)
                .all();
    }

    private static List<@Nullable Object> values(Row3<Integer, String, Integer> row) {
        return Arrays.asList(row.v1(), row.v2(), row.v3());
    }

    /** Values come one by one, by name, or as several rows; what was said before stays. */
    @Test
    @Covers("CORE-INS-02")
    protected void valuesMayBeGivenInSeveralForms(Engine engine) {
        Insert<Row> merged = insert(things)
                .set(amount, 1)
                .values(Map.of("id", 1, "code", "x"))
                .values(Map.of("code", lower(literal("A"))));
        Insert<Row> several =
                insert(things).values(List.of(Map.of("id", 2, "code", "b"), Map.of("code", "c", "id", 3)));

        assertThat(sql(several, engine)).startsWith("INSERT INTO thing (id, code) VALUES (?, ?), (?, ?)");
        engine.run(c -> {
            c.execute(merged);
            c.execute(several);
            c.insertMany(things, List.of(amount, id), List.of(new Object[] {4, 40}, new Object[] {5, 50}), List.of());
            assertThat(rows(c))
                    .containsExactly(
                            Arrays.asList(1, "a", 1),
                            Arrays.asList(2, "b", null),
                            Arrays.asList(3, "c", null),
                            Arrays.asList(40, null, 4),
                            Arrays.asList(50, null, 5));
        });
        assertThatThrownBy(() -> several.values(Map.of("amount", 1)))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C016]");
        assertThatThrownBy(() -> merged.values(List.of(Map.of("amount", 1), Map.of("amount", 2))))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C016]");
    }

    /** An UPDATE sets columns in the order of the table, to values, expressions or NULL, or to what it is run with. */
    @Test
    @Covers("CORE-UPD-01")
    protected void updatesSetColumnsInTheOrderOfTheTable(Engine engine) {
        var statement = update(things)
                .set(amount, amount.plus(1))
                .values(Map.of("code", "z"))
                .where(id.eq(1));

        assertThat(sql(statement, engine))
                .isEqualTo("UPDATE thing SET code=?, amount=(thing.amount + ?) WHERE thing.id = ?");
        assertThat(sql(update(things).setNull(code), engine)).isEqualTo("UPDATE thing SET code=NULL");
        engine.run(c -> {
            c.execute(insert(things)
                    .values(List.of(
                            Map.of("id", 1, "code", "a", "amount", 1), Map.of("id", 2, "code", "b", "amount", 2))));
            assertThat(c.execute(statement).rowCount()).isEqualTo(1);
            assertThat(c.execute(update(things).set(amount, nothing()).where(id.eq(2)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(c.execute(update(things).where(id.eq(2)), Map.of("code", "y"))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(rows(c)).containsExactly(Arrays.asList(1, "z", 2), Arrays.asList(2, "y", null));
        });
        assertThatThrownBy(() -> sql(update(things), engine))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("thing");
    }

    private static @Nullable Integer nothing() {
        return null;
    }

    /** A row that meets another changes it, or is left out, by the columns or the constraint in which they meet. */
    @Test
    @Covers("CORE-UPS-01")
    protected void rowsThatMeetOthersChangeThem(Engine engine) {
        Insert<Row> row = insert(things).set(id, 1).set(code, "a").set(amount, 5);
        Insert<Row> changing = row.onConflict(id)
                .doUpdate(there ->
                        there.set(amount, excluded(amount)).set(code, "p").where(amount.gt(0)));
        if (!hasConflictClauses()) {
            assertThatThrownBy(() -> sql(changing, engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("has no ON CONFLICT");
            return;
        }
        String insert = "INSERT INTO thing (id, code, amount) VALUES (?, ?, ?) ON CONFLICT";
        assertThat(sql(changing, engine))
                .isEqualTo(insert + " (id) DO UPDATE SET code = ?, amount = excluded.amount WHERE thing.amount > ?");
        assertThat(sql(row.onConflict().doNothing(), engine)).isEqualTo(insert + " DO NOTHING");
        engine.run(c -> {
            c.execute(insert(things).values(Map.of("id", 1, "code", "a", "amount", 1)));
            assertThat(c.execute(changing).rowCount()).isEqualTo(1);
            assertThat(c.execute(row.onConflict().doNothing()).rowCount()).isZero();
            assertThat(rows(c)).containsExactly(Arrays.asList(1, "p", 5));
        });
        assertThatThrownBy(() -> row.onConflict(id).doUpdate(there -> there))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C019]");
    }

    /** Rows may meet in a constraint that has a name, or in an index of some rows only. */
    @Test
    @Covers("CORE-UPS-01")
    protected void rowsMeetInConstraintsAndIndexes(Engine engine) {
        if (!hasConflictClauses()) {
            return;
        }
        Insert<Row> row = insert(things).set(id, 2).set(code, "a").set(amount, 5);
        Upsert<Row> partial = row.onConflict(amount).where(id.gt(text("0").expression(INTEGER)));
        Insert<Row> byName = row.onConstraint("uq_thing_code").doNothing();

        engine.run(c -> {
            c.execute(text("create unique index ix_thing_amount on thing (amount) where id > 0"));
            c.execute(insert(things).values(Map.of("id", 1, "code", "b", "amount", 5)));
            assertThat(c.execute(partial.doNothing()).rowCount()).isZero();
            assertThat(c.execute(insert(things).values(Map.of("id", 3, "code", "a")))
                            .rowCount())
                    .isEqualTo(1);
        });
        if (hasConflictsOfConstraints()) {
            assertThat(sql(byName, engine)).endsWith(" ON CONFLICT ON CONSTRAINT uq_thing_code DO NOTHING");
            Insert<Row> other = insert(things).set(id, 4).set(code, "a");
            assertThat(engine.<Long, RuntimeException>transaction(
                            c -> c.execute(other.onConstraint("uq_thing_code").doNothing())
                                    .rowCount()))
                    .isZero();
        } else {
            assertThatThrownBy(() -> sql(byName, engine)).isInstanceOf(CompileException.class);
        }
    }

    /** A second clause is for what the first did not meet, where the database has several. */
    @Test
    @Covers("CORE-UPS-01")
    protected void severalClausesAreTriedInTurnOrRefused(Engine engine) {
        if (!hasConflictClauses()) {
            return;
        }
        Insert<Row> two = insert(things)
                .set(id, 1)
                .set(code, "b")
                .onConflict(id)
                .doUpdate(there -> there.set(amount, 7))
                .onConflict()
                .doNothing();
        if (hasConflictsOfConstraints()) {
            assertThatThrownBy(() -> sql(two, engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("ON CONFLICT");
        } else {
            engine.run(c -> {
                c.execute(insert(things).values(Map.of("id", 1, "code", "a")));
                assertThat(c.execute(two).rowCount()).isEqualTo(1);
                assertThat(rows(c)).containsExactly(Arrays.asList(1, "a", 7));
            });
            Insert<Row> wrongOrder = insert(things)
                    .set(id, 1)
                    .onConflict()
                    .doNothing()
                    .onConflict(id)
                    .doNothing();
            assertThatThrownBy(() -> sql(wrongOrder, engine)).isInstanceOf(CompileException.class);
        }
    }
}
