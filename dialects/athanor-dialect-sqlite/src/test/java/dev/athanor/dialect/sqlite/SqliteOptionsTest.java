package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableOption;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tables and their constraints have on SQLite alone. */
@OnDatabase(DatabaseKind.SQLITE)
class SqliteOptionsTest {

    private final MetaData metadata = new MetaData();

    private static String sql(Table table) {
        return Compiled.of(new CreateTable(table), SqliteDialect.instance()).sql();
    }

    @Test
    @Covers("CORE-SQLI-02")
    void keysCountOnAfterTheirGreatestRowIsGone(Engine engine) {
        Table t = Table.of(
                "counted",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER),
                primaryKey("id").words("sqlite", "AUTOINCREMENT"));
        assertThat(sql(t)).isEqualTo("CREATE TABLE counted (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, n INTEGER)");
        assertThat(Compiled.of(new CreateTable(t), Dialect.STANDARD).sql())
                .as("others pass over it")
                .endsWith("PRIMARY KEY (id))");
        metadata.createAll(engine);
        Column<Integer> id = t.c("id", Integer.class);

        engine.run(c -> {
            c.execute(insert(t).set(id, 7));
            c.execute(text("delete from counted"));
            c.execute(insert(t).set(t.c("n", Integer.class), 1));
            assertThat(c.scalars(select(id)).all()).containsExactly(8);
        });
        assertThat(Inspector.of(engine).options("counted")).containsEntry("autoincrement", "true");
        assertThat(sql(Table.reflect("counted", new MetaData(), engine))).isEqualTo(sql(t));
        Table pair = Table.of(
                "pair",
                metadata,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey(),
                primaryKey("a", "b").words("sqlite", "AUTOINCREMENT"));
        assertThatThrownBy(() -> sql(pair)).isInstanceOf(CompileException.class).hasMessageEndingWith("[C032]");
    }

    @Test
    @Covers("CORE-SQLI-02")
    void constraintsSayWhatBecomesOfABadRow(Engine engine) {
        Table t = Table.of(
                "resolved",
                metadata,
                column("id", INTEGER).autoincrement(false).primaryKey(),
                column("x", INTEGER),
                column("y", TEXT).notNull().words("sqlite", "ON CONFLICT IGNORE"),
                primaryKey("id").words("sqlite", "ON CONFLICT FAIL"),
                unique("x").words("sqlite", "ON CONFLICT REPLACE"),
                tableOption("sqlite", "WITHOUT ROWID"),
                tableOption("sqlite", "STRICT"));
        assertThat(sql(t))
                .isEqualTo("CREATE TABLE resolved (id INTEGER NOT NULL, x INTEGER, y TEXT NOT NULL ON CONFLICT IGNORE,"
                        + " PRIMARY KEY (id) ON CONFLICT FAIL, UNIQUE (x) ON CONFLICT REPLACE) WITHOUT ROWID, STRICT");
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(text("insert into resolved values (1, 1, 'a')"));
            c.execute(text("insert into resolved values (2, 1, 'b')"));
            c.execute(text("insert into resolved values (3, 3, null)"));
            assertThat(c.scalars(select(t.c("id", Integer.class))).all()).containsExactly(2);
        });
        assertThat(Inspector.of(engine).options("resolved"))
                .containsEntry("without_rowid", "true")
                .containsEntry("strict", "true");
    }

    @Test
    @Covers("CORE-SQLI-07")
    void tablesAreReadFromPragmasAndTheirStatements(Engine engine) {
        engine.run(c -> {
            c.execute(text("create table p (id integer primary key)"));
            c.execute(text("create table t (id integer primary key autoincrement, a point, b charint, c native clob,"
                    + " d blobby, e floatish, f, g realm, h double trouble, n other unique,"
                    + " constraint ck check (a > 1), constraint fk foreign key (b) references p (id)"
                    + " on delete cascade on update set null deferrable initially deferred)"));
        });
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.columns("t").subList(1, 10))
                .<SqlType<?>>extracting(ReflectedColumn::type)
                .containsExactly(
                        Types.INTEGER,
                        Types.INTEGER,
                        Types.TEXT,
                        Types.BLOB,
                        Types.DOUBLE,
                        new NativeType<>("", Object.class),
                        Types.DOUBLE,
                        Types.DOUBLE,
                        Types.NUMERIC);
        assertThat(inspector.checks("t")).containsExactly(new ReflectedCheck("ck", "a > 1", null));
        assertThat(inspector.foreignKeys("t"))
                .containsExactly(new ReflectedForeignKey(
                        "fk",
                        List.of("b"),
                        new ReflectedForeignKey.Target(null, "p"),
                        List.of("id"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        Timing.DEFERRED));
        assertThat(inspector.options("t")).containsEntry("autoincrement", "true");
        assertThat(inspector.uniques("t")).hasSize(1);
        assertThat(inspector.indexes("t")).as("those of constraints are hidden").isEmpty();
    }
}
