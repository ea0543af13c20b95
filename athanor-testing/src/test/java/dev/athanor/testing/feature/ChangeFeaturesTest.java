package dev.athanor.testing.feature;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Features of INSERT, UPDATE and DELETE that need no database, each in all that its row of the list says. */
class ChangeFeaturesTest {

    private final MetaData metadata = new MetaData();
    private final Table t = Table.of(
            "t",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("x", INTEGER).onUpdate(ColumnDefault.of(9)),
            column("name", VARCHAR));
    private final Table u = Table.of("u", metadata, column("id", INTEGER).primaryKey(), column("t_id", INTEGER));
    private final Column<Integer> id = t.c("id", Integer.class);
    private final Column<Integer> x = t.c("x", Integer.class);
    private final Column<String> name = t.c("name", String.class);
    private final Column<Integer> tId = u.c("t_id", Integer.class);

    private static String sql(SqlNode node) {
        return Compiled.of(node, Dialect.STANDARD).sql();
    }

    @Test
    @Covers("CORE-UPS-02")
    void upsertsSetWhatTheySayInTheOrderOfTheTable() {
        Insert<Row> row = insert(t).set(id, 1);

        assertThat(sql(row.onConflict(id).doUpdate(there -> there.set(name, "b").set(x, excluded(x)))))
                .isEqualTo("INSERT INTO t (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET x = excluded.x, name = ?");
        assertThat(sql(row.onConflict(id).doUpdate(name))).endsWith("DO UPDATE SET name = excluded.name");
        assertThatThrownBy(() -> row.onConflict(id).doUpdate(tId))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "column u.t_id does not belong to table t, which the statement changes; set a column of that"
                                + " table [C015]");
    }

    @Test
    @Covers("CORE-INS-03")
    void rowsOfOneStatementAreAlike() {
        assertThat(sql(insert(t).values(List.of(Map.of("x", 1, "name", "a"), Map.of("x", 2, "name", "b")))))
                .isEqualTo("INSERT INTO t (x, name) VALUES (?, ?), (?, ?)");
        assertThatThrownBy(() -> insert(t).values(List.of(Map.of("x", 1, "name", "a"), Map.of("x", 2))))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C017]");
        assertThatThrownBy(() -> insert(t).values(List.of(Map.of("x", 1), Map.of("x", 2, "name", "b"))))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C017]");
    }

    @Test
    @Covers("CORE-DEL-01")
    void rowsAreDeletedByConditions() {
        Alias q = t.as("q");
        Cte some = select(tId).where(tId.gt(5)).cte("some_u");

        assertThat(sql(delete(t).where(x.gt(1), name.isNull())))
                .isEqualTo("DELETE FROM t WHERE t.x > ? AND t.name IS NULL");
        assertThat(sql(delete(t).where(id.in(select(some.column(tId))))))
                .isEqualTo("WITH some_u AS (SELECT u.t_id AS t_id FROM u WHERE u.t_id > ?) DELETE FROM t WHERE t.id IN"
                        + " (SELECT some_u.t_id FROM some_u)");
        assertThat(sql(delete(q).where(q.column(id).eq(1)))).isEqualTo("DELETE FROM t AS q WHERE q.id = ?");
    }

    @Test
    @Covers("CORE-UPD-02")
    void columnsAreSetInTheGivenOrderIfAsked() {
        assertThat(sql(update(t).set(name, "a").set(x, 1))).isEqualTo("UPDATE t SET x=?, name=?");
        assertThat(sql(update(t).inGivenOrder().set(name, "a").set(x, 1).set(id, 2)))
                .isEqualTo("UPDATE t SET name=?, x=?, id=?");
        assertThat(sql(update(t).inGivenOrder().set(name, "a").set(x, 1).set(name, "b")))
                .isEqualTo("UPDATE t SET x=?, name=?");
    }
}
