package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.tableOption;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.junit.jupiter.api.Test;

/** What tables have on MySQL and MariaDB alone. */
@OnDatabase(DatabaseKind.MARIADB)
class MariadbOptionsTest {

    private final MetaData metadata = new MetaData();

    private static String sql(Table table, Dialect dialect) {
        return Compiled.of(new CreateTable(table), dialect).sql();
    }

    @Test
    @Covers("CORE-MY-01")
    void wordsOfOneDatabaseStandBehindTheColumns(Engine engine) {
        Table t = Table.of(
                "kept",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("name", varchar(9)).comment("a name"),
                tableComment("it's kept"),
                tableOption("mariadb", "ENGINE=InnoDB"),
                tableOption("mysql", "ENGINE=MyISAM"),
                tableOption("mariadb", "CHARSET=utf8mb4"),
                tableOption("mariadb", "COLLATE utf8mb4_bin"),
                tableOption("mariadb", "PARTITION BY HASH(id) PARTITIONS 4"));
        assertThat(sql(t, MariadbDialect.instance()))
                .isEqualTo("CREATE TABLE kept (id INTEGER NOT NULL AUTO_INCREMENT, name VARCHAR(9) COMMENT 'a name',"
                        + " PRIMARY KEY (id))COMMENT='it''s kept' ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin"
                        + " PARTITION BY HASH(id) PARTITIONS 4");
        assertThat(sql(t, MysqlDialect.instance())).endsWith("COMMENT='it''s kept' ENGINE=MyISAM");
        metadata.createAll(engine);

        assertThat(Inspector.of(engine).comment("kept")).isEqualTo("it's kept");
        assertThat(Inspector.of(engine).options("kept"))
                .containsEntry("engine", "InnoDB")
                .containsEntry("collation", "utf8mb4_bin");
        Table later = Table.of(
                "later",
                metadata,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey().autoincrement(true));
        assertThat(sql(later, MariadbDialect.instance()))
                .as("a column that counts is the first of a key")
                .endsWith("b INTEGER NOT NULL AUTO_INCREMENT, PRIMARY KEY (a, b), KEY idx_autoinc_b (b))");
        later.create(engine);
        engine.run(c -> assertThat(c.execute(insert(later).set(later.c("a", Integer.class), 5))
                        .insertedPrimaryKey()
                        .values())
                .containsExactly(5, 1));
    }

    @Test
    void tablesAreReadWithTheirKeysPartsAndWords(Engine engine) {
        engine.run(c -> {
            c.execute(text("create table `Target` (id integer primary key) engine=InnoDB"));
            c.execute(text("create table t (id integer auto_increment, n integer check (n > 0), p integer,"
                    + " primary key (id), key ix (n), constraint ck check (p > 1),"
                    + " constraint fk foreign key (p) references `Target` (id)) engine=InnoDB row_format=dynamic"
                    + " collate=utf8mb4_bin comment='words'"));
            c.execute(text("create table parted (id integer primary key) partition by hash (id) partitions 3"));
        });
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.columns("t")).extracting(ReflectedColumn::name).containsExactly("id", "n", "p");
        assertThat(inspector.primaryKey("t")).isNotNull();
        assertThat(inspector.indexes("t")).extracting(ReflectedIndex::name).containsExactly("ix");
        assertThat(inspector.checks("t")).hasSize(2);
        assertThat(inspector.foreignKeys("t").get(0).target().table()).isEqualTo("Target");
        assertThat(Table.reflect("t", new MetaData(), engine)
                        .foreignKeys()
                        .get(0)
                        .target()
                        .name())
                .isEqualTo("Target");
        assertThat(inspector.options("t"))
                .containsEntry("engine", "InnoDB")
                .containsEntry("collation", "utf8mb4_bin")
                .hasEntrySatisfying("create_options", words -> assertThat(words).containsIgnoringCase("row_format"));
        assertThat(inspector.comment("t")).isEqualTo("words");
        assertThat(inspector.options("parted"))
                .hasEntrySatisfying("create_options", words -> assertThat(words).contains("partitioned"))
                .hasEntrySatisfying(
                        "partition_by",
                        words -> assertThat(words).containsIgnoringCase("HASH").contains("PARTITIONS 3"));
    }
}
