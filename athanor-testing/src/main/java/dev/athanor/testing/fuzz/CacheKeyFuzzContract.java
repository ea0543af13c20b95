package dev.athanor.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.KnownShapes;
import dev.athanor.sql.compile.Placeholder;
import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jspecify.annotations.Nullable;

/**
 * What compiled once for a key serves every statement of that key: statements of equal keys have equal texts,
 * parameters and columns; the same code run twice has equal keys. The tests of a dialect extend this.
 */
public abstract class CacheKeyFuzzContract {

    private static final int LONGEST = 60;
    private static final int STATEMENTS = 4;
    private static final KnownShapes KNOWN = new KnownShapes();

    /** For the tests of a dialect. */
    protected CacheKeyFuzzContract() {}

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    /** {@return what decides on statements} */
    @Provide
    protected Arbitrary<List<int[]>> shapes() {
        return Choices.upTo(LONGEST).list().ofSize(STATEMENTS);
    }

    /** {@return what decides on the values in them} */
    @Provide
    protected Arbitrary<int[]> values() {
        return Choices.upTo(LONGEST);
    }

    /** A statement built anew with other values has the key of the first; one of another shape, if so, is the same. */
    @Property(seed = DatabaseFuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void equalKeysMeanEqualStatements(@ForAll("shapes") List<int[]> shapes, @ForAll("values") int[] values) {
        shapes.forEach(shape -> check(shape, values));
    }

    /** The same with statements that were never tried before. */
    @Tag("soak")
    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void equalKeysMeanEqualNewStatements(
            @ForAll("shapes") List<int[]> shapes, @ForAll("values") int[] values) {
        shapes.forEach(shape -> check(shape, values));
    }

    private void check(int[] shape, int[] values) {
        int decisions = measure(shape);
        Statement<?> first = made(shape, values);
        assertThat(key(made(shape, values))).isEqualTo(key(first)).hasSameHashCodeAs(key(first));
        Statement<?> withOtherValues = made(shape, new int[0]);
        assertThat(key(withOtherValues)).isEqualTo(key(first));
        same(first, withOtherValues);
        same(withOtherValues, first);
        int alike = 0;
        for (int i = 0; i < decisions; i++) {
            int[] changed = shape.clone();
            changed[i]++;
            Statement<?> neighbour = made(changed, values);
            if (key(neighbour).equals(key(first))) {
                alike++;
                same(first, neighbour);
            }
        }
        Measure.count("neighbours", alike == decisions ? "all alike" : "some differ");
        Measure.require("neighbours", List.of("some differ"));
    }

    /** Returns the key of {@code statement}, which is the same whatever shapes are known. */
    private static CacheKey key(Statement<?> statement) {
        CacheKey alone = CacheKey.of(statement);
        CacheKey among = CacheKey.of(statement, KNOWN);
        assertThat(among).isEqualTo(alone).hasSameHashCodeAs(alone);
        assertThat(among.binds()).isEqualTo(alone.binds());
        return among;
    }

    private static Statement<?> made(int[] shape, int[] values) {
        return new RandomStatements(Choices.of(shape), Choices.of(values)).next();
    }

    private static int measure(int[] shape) {
        Choices choices = Choices.of(shape);
        RandomStatements statements = new RandomStatements(choices, Choices.of());
        assertThat(statements.next()).isNotNull();
        RandomStatements.KINDS.forEach(
                kind -> Measure.count(kind, statements.kinds().contains(kind)));
        RandomStatements.KINDS.forEach(kind -> Measure.require(kind, List.of(true)));
        return choices.asked();
    }

    /** What was compiled for {@code one} runs {@code other}, of an equal key, just as what is compiled for that. */
    private void same(Statement<?> one, Statement<?> other) {
        Compiled shared;
        try {
            shared = Compiled.of(one, dialect()).withoutValues();
        } catch (CompileException e) {
            assertThatThrownBy(() -> Compiled.of(other, dialect())).isInstanceOf(CompileException.class);
            return;
        }
        Compiled own = Compiled.of(other, dialect());
        List<Bind<?>> binds = shared.binds(CacheKey.of(other).binds());
        assertThat(shared.sql(binds)).isEqualTo(own.sql());
        assertThat(parameters(shared.placeholders(), binds)).isEqualTo(parameters(own.placeholders(), own.binds()));
        assertThat(shared.columns()).isEqualTo(own.columns());
    }

    /** What is bound at a place. */
    private record Parameter(
            Placeholder.Form form, String type, @Nullable Object value) {}

    private static List<Parameter> parameters(List<Placeholder> places, List<Bind<?>> binds) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Bind<?> bind = binds.get(i);
            Object value = bind.kind() == Bind.Kind.LIST ? bind.values() : bind.value();
            parameters.add(new Parameter(places.get(i).form(), bind.type().toString(), value));
        }
        return parameters;
    }
}
