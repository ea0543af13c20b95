package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random expressions mean in the database what they mean in Java: whole numbers without overflow, truth values in
 * three-valued logic, ASCII text.
 */
public abstract class ExpressionFuzzContract {

    private static final long SEED = 20261125;
    private static final int STATEMENTS = 150;
    private static final int COLUMNS = 8;

    /** For the tests of a dialect. */
    protected ExpressionFuzzContract() {}

    /** Each expression has the value that was computed while it was made. */
    @Test
    protected void randomExpressionsMeanTheSameInJava(Engine engine) {
        RandomExpressions random = new RandomExpressions(SEED);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STATEMENTS; i++) {
                List<RandomExpressions.Sample<?>> samples = new ArrayList<>();
                List<Selectable<?>> columns = new ArrayList<>();
                for (int column = 0; column < COLUMNS; column++) {
                    RandomExpressions.Sample<?> sample = random.next();
                    samples.add(sample);
                    columns.add(sample.expression().as("c" + column));
                }
                Row row = connection.execute(select(columns)).one();
                for (int column = 0; column < COLUMNS; column++) {
                    assertThat(row.get(column))
                            .as("statement %d, %s", i, select(columns.get(column)))
                            .isEqualTo(samples.get(column).value());
                }
            }
        }
    }

    /** What the generator makes is of all kinds, of some depth, and often NULL. */
    @Test
    protected void theGeneratorMakesAllKinds() {
        RandomExpressions random = new RandomExpressions(SEED);
        int unknown = 0;
        int deep = 0;
        int total = STATEMENTS * COLUMNS;
        for (int i = 0; i < total; i++) {
            RandomExpressions.Sample<?> sample = random.next();
            unknown += sample.value() == null ? 1 : 0;
            deep += sample.depth() >= 3 ? 1 : 0;
        }
        int leaves = random.kinds().getOrDefault("number", 0) + random.kinds().getOrDefault("text", 0);
        int inner = random.kinds().values().stream().mapToInt(Integer::intValue).sum() - leaves;

        assertThat(random.kinds()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(random.kinds())
                .allSatisfy((kind, count) -> assertThat(count * 100.0 / inner)
                        .as("percentage of %s", kind)
                        .isGreaterThanOrEqualTo(1));
        assertThat(unknown * 100 / total).as("percentage of NULLs").isBetween(5, 60);
        assertThat(deep * 100 / total).as("percentage of deep ones").isGreaterThanOrEqualTo(40);
    }
}
