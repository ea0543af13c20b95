package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateSchema;
import dev.athanor.sql.ddl.DropSchema;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Engines on which other schemas stand for those that tables name. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class OtherSchemasContract {

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected OtherSchemasContract() {}

    /** {@return the schema that stands for the others; it is created and dropped} */
    protected String schema() {
        return "tenant_42";
    }

    /** {@return whether that schema has to be created} */
    protected boolean createsSchema() {
        return true;
    }

    @BeforeEach
    void createSchema(Engine engine) {
        if (createsSchema()) {
            engine.run(c -> c.execute(new CreateSchema(schema(), false)));
        }
    }

    @AfterEach
    void dropSchema(Engine engine) {
        if (createsSchema()) {
            engine.run(c -> c.execute(new DropSchema(schema(), false, false)));
        }
    }

    @Test
    @Covers("CORE-DDL-16")
    void schemasStandForOthersInDefinitions(Engine engine) {
        Table t = Table.of(
                "t",
                "tenant",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("n", INTEGER).indexed(),
                column("feels", EnumType.of("mood", "sad", "glad").inSchema("tenant")));
        metadata.add(Sequence.of("numbers").in("tenant"));
        Engine ofTenant = engine.withSchemas(Map.of("tenant", schema()));
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            metadata.createAll(ofTenant);
            assertThat(recorder.sql())
                    .anyMatch(sql -> sql.startsWith("CREATE TABLE " + schema() + ".t ("))
                    .anyMatch(sql -> sql.startsWith("CREATE INDEX ") && sql.contains(schema() + "."))
                    .noneMatch(sql -> sql.contains("tenant."));
            if (engine.dialect().has(Capability.SEQUENCES)) {
                assertThat(recorder.sql()).anyMatch(sql -> sql.endsWith(" " + schema() + ".numbers"));
            }
            if (engine.dialect().has(Capability.ENUM_TYPES)) {
                assertThat(recorder.sql()).anyMatch(sql -> sql.startsWith("CREATE TYPE " + schema() + ".mood AS"));
            }
            recorder.clear();
            metadata.createAll(ofTenant);
            assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("CREATE TABLE"));
        }
        ofTenant.run(c -> {
            c.execute(insert(t).set(t.c("n", Integer.class), 3).set(t.c("feels", String.class), "glad"));
            assertThat(c.scalar(select(t.c("feels", String.class)))).isEqualTo("glad");
            assertThat(c.hasTable("tenant", "t")).isTrue();
        });
        assertThatThrownBy(() -> engine.run(c -> c.execute(select(t.c("n"))))).isInstanceOf(DatabaseException.class);
        metadata.dropAll(ofTenant);
        ofTenant.run(c -> assertThat(c.hasTable("tenant", "t")).isFalse());
    }

    /** Other schemas stand in the text from the beginning, and each map has a text of its own. */
    @Test
    @Covers("CORE-CMP-09")
    void schemasStandForOthersWhenCompiling(Engine engine) {
        Table t = Table.of("t", "tenant", metadata, column("id", INTEGER).primaryKey(), column("n", INTEGER));
        Table plain = Table.of("plain", metadata, column("id", INTEGER).primaryKey());
        Dialect own = engine.dialect();
        Dialect mapped = own.withSchemas(Map.of("tenant", schema(), "", "else"));
        Column<Integer> n = t.c("n", Integer.class);

        assertThat(Compiled.of(select(n), mapped).sql())
                .isEqualTo("SELECT " + schema() + ".t.n FROM " + schema() + ".t");
        assertThat(Compiled.of(new DropTable(t), mapped).sql()).isEqualTo("DROP TABLE " + schema() + ".t");
        assertThat(Compiled.of(select(plain.c("id")), mapped).sql())
                .isIn("SELECT `else`.plain.id FROM `else`.plain", "SELECT \"else\".plain.id FROM \"else\".plain");
        assertThat(Compiled.of(select(n), own.withSchemas(Map.of("tenant", ""))).sql())
                .isEqualTo("SELECT t.n FROM t");
        assertThat(Compiled.of(select(n), own).sql()).isEqualTo("SELECT tenant.t.n FROM tenant.t");
        assertThat(mapped.schemas()).containsEntry("tenant", schema());

        Engine ofTenant = engine.withSchemas(Map.of("tenant", schema()));
        t.metadata().createAll(ofTenant);
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            ofTenant.run(c -> assertThat(c.scalars(select(n)).all()).isEmpty());
            assertThat(recorder.sql())
                    .containsExactly(Compiled.of(select(n), mapped).sql());
        }
        metadata.dropAll(ofTenant);
    }

    @Test
    void theDefaultSchemaMayBeAnotherOne(Engine engine) {
        Table t = Table.of("plain", metadata, column("id", INTEGER).primaryKey(), column("n", INTEGER));
        Column<Integer> n = t.c("n", Integer.class);
        Engine ofTenant = engine.withSchemas(Map.of("", schema()));
        metadata.createAll(ofTenant);

        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            ofTenant.run(c -> {
                c.execute(insert(t).set(n, 1));
                c.execute(update(t).set(n, n.plus(1)));
                assertThat(c.scalar(select(n))).isEqualTo(2);
                c.execute(delete(t));
            });
            assertThat(recorder.sql()).hasSize(4).allMatch(sql -> sql.contains(schema() + ".plain"));
        }
        metadata.dropAll(ofTenant);
    }

    @Test
    void manyTenantsShareOneCache(TestDatabase database) {
        Table t = Table.of("t", "tenant", metadata, column("id", INTEGER).primaryKey());
        try (Engine engine = Engine.builder(database.url()).cacheSize(5).build()) {
            for (int i = 0; i < 20; i++) {
                Engine tenant = engine.withSchemas(Map.of("tenant", "no_such_tenant_" + i));
                assertThatThrownBy(() -> tenant.run(c -> c.execute(select(t.c("id")))))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("no_such_tenant_");
            }
            assertThat(engine.cacheStatistics().misses())
                    .as("each has a text of its own")
                    .isEqualTo(20);
            assertThat(engine.cacheStatistics().size()).isLessThanOrEqualTo(5);
            engine.clearCache();
            assertThat(engine.cacheStatistics().size()).isZero();
        }
    }
}
