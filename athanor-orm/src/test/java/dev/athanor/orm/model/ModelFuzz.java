package dev.athanor.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.SessionFactory;
import dev.athanor.testing.fuzz.DatabaseFuzz;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Random operations on random objects do to the database, and to the objects, what they do to a simple model. A
 * sequence that does not is made as short as it still fails, and told as code.
 */
abstract class ModelFuzz extends DatabaseFuzz {

    private static final int LONGEST = 140;
    private static final int CHOICES = 9;
    private static final int MEDIAN = 25;
    private static final double RAREST = 3;
    private static final double GOING_BACK = 30;

    private @Nullable SessionFactory sessions;

    /** {@return sequences of operations} */
    @Provide
    Arbitrary<List<int[]>> sequences() {
        return Arbitraries.integers()
                .between(0, Operation.WEIGHTED.size() * 1000 - 1)
                .withDistribution(RandomDistribution.uniform())
                .array(int[].class)
                .ofSize(CHOICES)
                .list()
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** Does what a sequence says, compares, and measures what is done how often. */
    final void checkAndMeasure(List<int[]> sequence) throws SQLException {
        measure(check(sequence));
    }

    /** Does what a sequence says, and compares; returns what was done. */
    @CanIgnoreReturnValue
    final List<Operation> check(List<int[]> sequence) throws SQLException {
        List<Operation> done = new ArrayList<>();
        AssertionError failure = failure(sequence, done);
        if (failure != null) {
            throw shortest(sequence, failure);
        }
        return done;
    }

    /** Leaves out what can be left out so that the sequence still fails: halves, quarters, in the end single steps. */
    private AssertionError shortest(List<int[]> sequence, AssertionError first) throws SQLException {
        List<int[]> steps = new ArrayList<>(sequence);
        AssertionError failure = first;
        int length = Math.max(1, steps.size() / 2);
        boolean shorter = true;
        while (length > 1 || shorter) {
            length = shorter ? length : length / 2;
            shorter = false;
            for (int at = steps.size() - length; at >= 0; at -= length) {
                List<int[]> fewer = new ArrayList<>(steps);
                fewer.subList(at, at + length).clear();
                AssertionError still = failure(fewer, new ArrayList<>());
                if (still != null) {
                    failure = still;
                    steps = fewer;
                    shorter = true;
                }
            }
        }
        return failure;
    }

    private @Nullable AssertionError failure(List<int[]> sequence, List<Operation> done) throws SQLException {
        SessionFactory factory = sessions();
        Rows rows = new Rows(connection());
        rows.empty();
        try (World world = new World(factory, rows)) {
            try {
                for (int[] numbers : sequence) {
                    int[] choices = Arrays.copyOfRange(numbers, 1, numbers.length);
                    Operation operation = Operation.WEIGHTED.get(numbers[0] % Operation.WEIGHTED.size());
                    if (operation.run(world, new Choices(choices))) {
                        done.add(operation);
                    }
                }
                boolean unused = Operation.COMMIT.run(world, new Choices(new int[0]));
                return null;
            } catch (AssertionError | RuntimeException failure) {
                return new AssertionError(failure.getMessage() + "\nafter\n\n" + world.code(), failure);
            }
        }
    }

    private SessionFactory sessions() {
        SessionFactory known = sessions;
        if (known == null) {
            Mappings.of(
                            Team.class,
                            Member.class,
                            Note.class,
                            Badge.class,
                            Holding.class,
                            Folder.class,
                            Slot.class,
                            Gear.class)
                    .metadata()
                    .createAll(engine());
            known = SessionFactory.of(engine());
            sessions = known;
        }
        return known;
    }

    private static void measure(List<Operation> done) {
        done.forEach(operation -> Statistics.label("operations").collect(operation));
        Statistics.label("lengths").collect(done.size() >= MEDIAN ? "enough" : "short");
        boolean back = done.contains(Operation.ROLLBACK) || done.contains(Operation.SAVEPOINT);
        Statistics.label("ways").collect(back ? "back" : "on");
        for (Operation operation : Operation.values()) {
            require("operations", operation, RAREST);
        }
        require("lengths", "enough", 50);
        require("ways", "back", GOING_BACK);
    }

    private static void require(String label, Object value, double least) {
        String what = String.format(Locale.ROOT, "percentage of %s among the %s", value, label);
        Consumer<Double> isEnough =
                percentage -> assertThat(percentage).as(what).isGreaterThanOrEqualTo(least);
        Statistics.label(label).coverage(coverage -> coverage.check(value).percentage(isEnough));
    }
}
