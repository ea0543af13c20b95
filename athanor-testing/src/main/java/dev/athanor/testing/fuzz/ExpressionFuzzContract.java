package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
 * Random expressions mean in the database what they mean in Java: whole numbers without overflow, truth values in
 * three-valued logic, ASCII text in the order of its characters' numbers. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class ExpressionFuzzContract extends DatabaseFuzz {

    private static final int COLUMNS = 50;
    private static final int LONGEST = 250;

    /** For the tests of a dialect. */
    protected ExpressionFuzzContract() {}

    /** {@return in what the database differs from Java} */
    protected Meaning meaning() {
        return Meaning.JAVA;
    }

    /** Returns the statement that makes the database parse {@code sql} without running it. */
    protected String parsing(String sql) {
        return "EXPLAIN " + sql;
    }

    /** {@return rows of expressions} */
    @Provide
    protected Arbitrary<List<Sample<?>>> rows() {
        return Choices.upTo(LONGEST)
                .<Sample<?>>map(choices -> new RandomExpressions(Choices.of(choices), meaning()).next())
                .list()
                .ofSize(COLUMNS);
    }

    /** Each expression has the value that was computed while it was made. */
    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void meansTheSameInJava(@ForAll("rows") List<Sample<?>> row) throws SQLException {
        check(row);
    }

    /** The same with expressions that were never tried before. */
    @Tag("soak")
    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void meansTheSameInJavaWithNewOnes(@ForAll("rows") List<Sample<?>> row) throws SQLException {
        check(row);
    }

    private void check(List<Sample<?>> row) throws SQLException {
        measure(row);
        bound(row);
        written(row.stream()
                .filter(sample -> !sample.kinds().contains(Sample.UNTYPED_NULL))
                .toList());
        assertThat(CacheKey.of(select(columns(row)))).isEqualTo(CacheKey.of(select(columns(row))));
    }

    private static List<Selectable<?>> columns(List<Sample<?>> row) {
        List<Selectable<?>> columns = new ArrayList<>();
        for (Sample<?> sample : row) {
            columns.add(sample.expression().as("c" + columns.size()));
        }
        return columns;
    }

    private void bound(List<Sample<?>> row) {
        Row read = engine().transaction(c -> c.execute(select(columns(row))).one());
        for (int i = 0; i < row.size(); i++) {
            assertThat(read.get(i)).as("%s", row.get(i)).isEqualTo(row.get(i).value());
        }
    }

    private void written(List<Sample<?>> row) throws SQLException {
        if (row.isEmpty()) {
            return;
        }
        String sql = Compiled.literal(select(columns(row)), engine().dialect());
        try (Statement statement = connection().createStatement()) {
            boolean parsed = statement.execute(parsing(sql));
            assertThat(parsed || statement.getUpdateCount() <= 0).isTrue();
            try (ResultSet read = statement.executeQuery(sql)) {
                assertThat(read.next()).isTrue();
                for (int i = 0; i < row.size(); i++) {
                    assertThat(value(read, i + 1, row.get(i)))
                            .as("%s", row.get(i))
                            .isEqualTo(row.get(i).value());
                }
            }
        }
    }

    private static @Nullable Object value(ResultSet row, int column, Sample<?> sample) throws SQLException {
        Class<?> type = sample.expression().type().javaType();
        Object value = type == Integer.class
                ? Integer.valueOf(row.getInt(column))
                : type == Boolean.class ? (Object) row.getBoolean(column) : row.getString(column);
        return row.wasNull() ? null : value;
    }

    private static void measure(List<Sample<?>> row) {
        for (Sample<?> sample : row) {
            Measure.count("types", sample.expression().type().javaType());
            Measure.count("depths", sample.depth());
            Measure.count("values", sample.value() == null ? "null" : "known");
            sample.kinds().stream()
                    .filter(RandomExpressions.KINDS::contains)
                    .forEach(kind -> Measure.count("kinds", kind));
        }
        Measure.require("types", List.of(Integer.class, String.class, Boolean.class));
        Measure.require("depths", List.of(1, 2, 3, 4, 5, RandomExpressions.DEEPEST));
        Measure.require("values", List.of("null", "known"));
        Measure.require("kinds", RandomExpressions.KINDS);
    }
}
