package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A database that was told to leave names as they are written, not to make them upper case. */
class NamesAsWrittenTest {

    @Test
    void tablesAreCreatedReadAndDropped() {
        try (Engine engine = Engine.create("h2:mem:as_written;DATABASE_TO_UPPER=FALSE;DB_CLOSE_DELAY=-1")) {
            engine.run(c -> c.execute(text("create schema shop")));
            MetaData metadata = new MetaData();
            Table parent =
                    Table.of("parent", "shop", metadata, column("id", INTEGER).primaryKey());
            Table child = Table.of(
                    "child",
                    metadata,
                    column("id", INTEGER).primaryKey(),
                    column("Name", VARCHAR).unique(),
                    column("p", INTEGER).references("shop.parent.id").indexed());
            metadata.createAll(engine);
            metadata.createAll(engine);
            engine.run(c -> {
                c.execute(insert(parent).set(parent.c("id", Integer.class), 1));
                c.execute(insert(child).set(child.c("Name", String.class), "x").set(child.c("p", Integer.class), 1));
                assertThat(c.execute(select(child)).one().get("Name", String.class))
                        .isEqualTo("x");
                assertThat(c.hasTable("shop", "parent")).isTrue();
            });
            Inspector inspector = Inspector.of(engine);
            assertThat(inspector.tableNames()).containsExactly("child");
            assertThat(inspector.tableNames("shop")).containsExactly("parent");
            assertThat(inspector.columns("child"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("id", "Name", "p");
            assertThat(inspector.uniques("child").get(0).columns()).containsExactly("Name");
            assertThat(inspector.foreignKeys("child").get(0).target().key()).isEqualTo("shop.parent");
            assertThat(inspector.indexes("child").get(0).columns()).containsExactly("p");
            assertThat(Objects.requireNonNull(inspector.primaryKey("shop.parent"))
                            .columns())
                    .containsExactly("id");
            metadata.dropAll(engine);
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        }
    }
}
