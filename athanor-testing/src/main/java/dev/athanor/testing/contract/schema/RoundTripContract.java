package dev.athanor.testing.contract.schema;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedEnum;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tables with all types and constraints that a database has are reflected without loss: what is created from the
 * reflection is the same to the database's own catalog, and whatever is changed by hand is found. The tests of a
 * dialect extend this and say {@code @OnDatabase}.
 */
public abstract class RoundTripContract {

    /** For the tests of a dialect. */
    protected RoundTripContract() {}

    /** {@return statements that create tables with one of everything} */
    protected abstract List<String> everything();

    /** {@return queries that ask the database's own catalog for all it says of them} */
    protected abstract List<String> catalog();

    /** {@return statements that each change something about them, in order} */
    protected abstract List<String> changes();

    private static void run(Engine engine, List<String> statements) {
        engine.run(c -> statements.forEach(statement -> c.execute(text(statement))));
    }

    private List<List<Object>> rows(Engine engine) {
        List<List<Object>> all = new ArrayList<>();
        for (String query : catalog()) {
            engine.run(c -> {
                for (Row row : c.execute(text(query))) {
                    all.add(new ArrayList<>(row.values()));
                }
            });
        }
        return all;
    }

    @Test
    @Covers("CORE-REF-08")
    void whatIsCreatedFromTheReflectionIsTheSameToTheCatalog(Engine engine) {
        run(engine, everything());
        List<List<Object>> before = rows(engine);
        assertThat(before).hasSizeGreaterThanOrEqualTo(30);
        List<ReflectedTable> described = Inspector.of(engine).tables(null);
        MetaData reflected = new MetaData();
        reflected.reflect(engine);

        reflected.dropAll(engine);
        assertThat(rows(engine)).isEmpty();
        reflected.createAll(engine);

        assertThat(rows(engine)).containsExactlyElementsOf(before);
        assertThat(Inspector.of(engine).tables(null)).isEqualTo(described);
    }

    @Test
    void everyDifferenceMadeByHandIsFound(Engine engine) {
        run(engine, everything());
        List<ReflectedTable> tables = Inspector.of(engine).tables(null);
        List<ReflectedEnum> enums = Inspector.of(engine).enums(null);
        assertThat(changes()).hasSizeGreaterThanOrEqualTo(12);
        for (String change : changes()) {
            run(engine, List.of(change));
            Inspector after = Inspector.of(engine);
            assertThat(after.tables(null).equals(tables) && after.enums(null).equals(enums))
                    .as("nothing differs after: %s", change)
                    .isFalse();
            tables = after.tables(null);
            enums = after.enums(null);
        }
    }
}
