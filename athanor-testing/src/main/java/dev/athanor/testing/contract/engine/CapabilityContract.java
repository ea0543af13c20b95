package dev.athanor.testing.contract.engine;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateDomain;
import dev.athanor.sql.ddl.CreateEnum;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That a database can do what its dialect says of it. The tests of a dialect extend this and say {@code @OnDatabase}.
 */
public abstract class CapabilityContract {

    // What nothing is refused for at once: another way is taken where the database has it not.
    private static final Set<Capability> WITH_ANOTHER_WAY = EnumSet.of(
            Capability.IMPLICIT_RETURNING,
            Capability.TRANSACTIONAL_DDL,
            Capability.ARRAY_BINDS,
            Capability.LONG_LISTS,
            Capability.ENUM_TYPES,
            Capability.COUNTED_KEYS,
            Capability.PROCEDURES);

    private final MetaData metadata = new MetaData();
    private final Table things = Table.of(
            "thing",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("n", INTEGER).serverDefault("7"),
            check("n > 0").named("ck_thing"));
    private final Column<Integer> id = things.c("id", Integer.class);
    private final Column<Integer> n = things.c("n", Integer.class);

    /** For the tests of a dialect. */
    protected CapabilityContract() {}

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    private void use(Capability capability, Connection c) {
        switch (capability) {
            case INSERT_RETURNING ->
                assertThat(c.execute(insert(things).set(n, 1).returning(id)).all())
                        .hasSize(1);
            case UPDATE_RETURNING -> {
                c.execute(insert(things).set(n, 1));
                assertThat(c.execute(update(things).set(n, 2).returning(id)).all())
                        .hasSize(1);
            }
            case DELETE_RETURNING -> {
                c.execute(insert(things).set(n, 1));
                assertThat(c.execute(delete(things).returning(id)).all()).hasSize(1);
            }
            case MULTI_ROW_VALUES ->
                assertThat(c.execute(insert(things).values(List.of(Map.of("n", 1), Map.of("n", 2))))
                                .rowCount())
                        .isEqualTo(2);
            case ARRAYS ->
                c.execute(new CreateTable(Table.of("arrays", new MetaData(), column("a", ArrayType.of(INTEGER)))));
            case ENUM_TYPES -> c.execute(new CreateEnum(EnumType.of("mood", "a", "b")));
            case DOMAINS -> c.execute(new CreateDomain(DomainType.of("dom", TEXT)));
            case ALTER_TABLE ->
                c.execute(new AddConstraint(things, new UniqueClause(new UniqueConstraint("uq_thing", List.of(n)))));
            case SCHEMAS -> {
                String schema = Inspector.of(c).defaultSchema();
                Table there = Table.of("thing", schema, new MetaData(), column("n", INTEGER));
                assertThat(c.execute(select(there.c("n"))).all()).isEmpty();
            }
            case SEQUENCES -> c.execute(new CreateSequence(Sequence.of("numbers")));
            case COMMENTS -> {
                c.execute(new CommentOnTable(things, "of all kinds"));
                c.execute(new CommentOnColumn(n, "how many"));
            }
            case CONSTRAINT_COMMENTS -> c.execute(new CommentOnConstraint(things, "ck_thing", "it's positive"));
            case IMPLICIT_RETURNING, TRANSACTIONAL_DDL, ARRAY_BINDS, LONG_LISTS, COUNTED_KEYS, PROCEDURES ->
                assertThat(WITH_ANOTHER_WAY).contains(capability);
        }
    }

    @Test
    @Covers("CORE-DIA-02")
    void theDatabaseCanWhatIsSaidOfIt(Engine engine) {
        for (Capability capability : Capability.values()) {
            try (Connection c = engine.connect()) {
                if (engine.dialect().has(capability)) {
                    use(capability, c);
                } else if (!WITH_ANOTHER_WAY.contains(capability)) {
                    assertThatThrownBy(() -> use(capability, c))
                            .as(capability.name())
                            .isInstanceOf(CompileException.class)
                            .hasMessageEndingWith("[C040]");
                }
            }
        }
    }

    @Test
    @Covers("CORE-DIA-02")
    void thereIsAnotherWayWhereItCannot(Engine engine) {
        boolean ddl = engine.dialect().has(Capability.TRANSACTIONAL_DDL);
        Table undone = Table.of("undone", new MetaData(), column("id", INTEGER));
        try (Connection c = engine.connect()) {
            c.execute(new CreateTable(undone));
            c.rollback();
            assertThat(c.hasTable(null, "undone")).isNotEqualTo(ddl);
        }
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            engine.run(c -> {
                Integer key = c.execute(insert(things)).insertedPrimaryKey().get(id);
                assertThat(key).as("a row of defaults, whose key is counted").isEqualTo(1);
                assertThat(recorder.sql().get(0).contains("RETURNING"))
                        .isEqualTo(engine.dialect().has(Capability.IMPLICIT_RETURNING));
                recorder.clear();
                assertThat(c.execute(select(n).where(id.in(1, 2, 3))).all()).hasSize(1);
                assertThat(recorder.sql().get(0).contains("ANY"))
                        .isEqualTo(engine.dialect().has(Capability.ARRAY_BINDS));
            });
        }
    }

    @Test
    @Covers("CORE-DIA-02")
    void typesNumbersAndNamesAreKeptWhateverTheDatabaseHas(Engine engine) {
        Table kept = Table.of(
                "kept",
                new MetaData(),
                column("truth", BOOLEAN),
                column("key", Types.UUID),
                column("price", numeric(10, 2)),
                column("mood", EnumType.of("mood", "sad", "glad")));
        UUID key = UUID.fromString("00000000-0000-4000-8000-00000000002a");
        kept.create(engine);
        engine.run(c -> {
            c.execute(insert(kept)
                    .values(Map.of("truth", true, "key", key, "price", new BigDecimal("1.10"), "mood", "glad")));
            assertThat(c.execute(select(kept)).mappings().one())
                    .isEqualTo(Map.of("truth", true, "key", key, "price", new BigDecimal("1.10"), "mood", "glad"));
            c.execute(insert(things), List.of(Map.of("id", 7, "n", 2), Map.of("id", 8, "n", 3)));
            assertThat(c.execute(update(things).set(n, 2)).rowCount())
                    .as("the rows that match, changed or not")
                    .isEqualTo(2);
            assertThat(c.execute(select(id).where(tuple(id, n).in(List.of(List.of(7, 2), List.of(8, 2)))))
                            .all())
                    .hasSize(2);
            assertThat(c.scalar(select(id.div(2)).where(id.eq(7)))).isEqualByComparingTo("3.5");
            assertThat(c.scalar(select(id.floorDiv(2)).where(id.eq(7)))).isEqualTo(3);
        });
        int longest = engine.dialect().identifiers().maxLength();
        Table named = Table.of("n" + "x".repeat(Math.min(longest, 100) - 1), new MetaData(), column("id", INTEGER));
        named.create(engine);
        Table tooLong = Table.of("n".repeat(longest + 1), new MetaData(), column("id", INTEGER));
        assertThatThrownBy(() -> Compiled.of(new CreateTable(tooLong), engine.dialect()))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C002]");
    }
}
