package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.AthanorException;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.SqlRecorder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
 * Names and texts of all kinds come back from the database as they were, or are refused before anything is sent. The
 * tests of a dialect extend this and say {@code @OnDatabase}, and which rules their database has.
 */
public abstract class NameFuzzContract extends DatabaseFuzz {

    private int tries;

    /** For the tests of a dialect. */
    protected NameFuzzContract() {}

    /**
     * Returns what the error says about {@code name}, which is neither blank nor contains U+0000 or halves of
     * characters, or {@code null} if the database takes it as a name.
     */
    protected abstract @Nullable String ruleBroken(String name);

    /** {@return with how many tries a table is made; less than with each where tables are slow} */
    protected int triesForATable() {
        return 1;
    }

    /** Returns {@code name}, or another one where the database takes it for columns but not for a table. */
    protected String nameOfTable(String name) {
        return name;
    }

    /** Returns what the error says about {@code text} as a value, or {@code null} if the database takes it. */
    protected @Nullable String ruleBrokenByText(String text) {
        return null;
    }

    /** {@return names} */
    @Provide
    protected Arbitrary<List<String>> names() {
        return RandomNames.few();
    }

    /** Tables, columns, aliases and labels may be called anything that the database takes. */
    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void namesSurvive(@ForAll("names") List<String> names) throws SQLException {
        checkNames(names);
    }

    /** The same with names that were never tried before. */
    @Tag("soak")
    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void newNamesSurvive(@ForAll("names") List<String> names) throws SQLException {
        checkNames(names);
    }

    /** Texts come back as they went, as parameters and as literals. */
    @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void textsSurvive(@ForAll("names") List<String> texts) throws SQLException {
        checkTexts(texts);
    }

    /** The same with texts that were never tried before. */
    @Tag("soak")
    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    protected void newTextsSurvive(@ForAll("names") List<String> texts) throws SQLException {
        checkTexts(texts);
    }

    private static void measure(List<String> names) {
        names.forEach(name -> RandomNames.KINDS.forEach((kind, is) -> Measure.count(kind, is.test(name))));
        RandomNames.KINDS.keySet().forEach(kind -> Measure.require(kind, List.of(true)));
    }

    private void checkNames(List<String> names) throws SQLException {
        measure(names);
        Map<String, String> taken = new LinkedHashMap<>();
        for (String name : names) {
            String rule = rule(name);
            if (rule == null) {
                taken.putIfAbsent(folded(name), name);
            } else {
                refused(rule, () -> create(List.of(name)));
                refused(rule, () -> labelled(List.of(name)));
            }
        }
        if (!taken.isEmpty()) {
            List<String> all = List.copyOf(taken.values());
            assertThat(labelled(all)).isEqualTo(all);
            tries++;
            if (tries % triesForATable() == 0) {
                survive(all);
            }
        }
    }

    // Two columns of one table may not be called alike, whatever the database takes for alike.
    private static String folded(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return letters.replace("\u00df", "s").replaceAll("[\\p{M}\\p{Cf}]", "");
    }

    private @Nullable String rule(String name) {
        if (name.contains("\0")) {
            return "contains U+0000, which no database takes; remove it";
        }
        if (hasHalves(name)) {
            return "contains half of a surrogate pair, which is no character; remove it";
        }
        return ruleBroken(name);
    }

    private static boolean hasHalves(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private void refused(String rule, Supplier<?> work) {
        try (SqlRecorder recorder = SqlRecorder.on(engine())) {
            assertThatThrownBy(work::get).isInstanceOf(AthanorException.class).hasMessageContaining(rule);
            assertThat(recorder.sql()).isEmpty();
        }
    }

    private Table create(List<String> names) {
        List<ColumnDefinition<Integer>> columns = names.stream()
                .map(name -> column(name.isBlank() ? "c" : name, INTEGER))
                .toList();
        Table table = Table.of(nameOfTable(names.get(0)), new MetaData(), columns.toArray(ColumnDefinition<?>[]::new));
        table.create(engine());
        return table;
    }

    private List<String> labelled(List<String> names) {
        List<Selectable<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(literal(1).as(name)));
        return engine().transaction(c -> {
            try (Result<?> result = c.execute(select(columns))) {
                return result.names();
            }
        });
    }

    private void survive(List<String> names) throws SQLException {
        Table table = create(names);
        try {
            engine().run(c -> {
                c.execute(insert(table).values(numbered(table)));
                for (Column<?> any : table.columns()) {
                    Column<Integer> column = table.c(any.name(), Integer.class);
                    int number = table.columns().indexOf(any);
                    assertThat(c.scalar(select(column).where(column.eq(number))))
                            .isEqualTo(number);
                    assertThat(c.scalar(select(table.as(any.name()).column(column))))
                            .isEqualTo(number);
                }
            });
            assertThat(namesOfTables()).anyMatch(found -> same(table.name(), found));
        } finally {
            table.metadata().dropAll(engine());
        }
    }

    private static Map<String, Integer> numbered(Table table) {
        Map<String, Integer> values = new LinkedHashMap<>();
        table.columns().forEach(column -> values.put(column.name(), values.size()));
        return values;
    }

    // Plain names are not quoted, so some databases change their case.
    private boolean same(String name, String found) {
        boolean plain = engine().dialect().identifiers().isPlain(name);
        return plain ? name.equals(found.toLowerCase(Locale.ROOT)) : name.equals(found);
    }

    private List<String> namesOfTables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection()
                .getMetaData()
                .getTables(connection().getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private void checkTexts(List<String> texts) throws SQLException {
        measure(texts);
        List<String> taken = new ArrayList<>();
        for (String text : texts) {
            String rule = ruleBrokenByText(text);
            if (rule != null) {
                refused(rule, () -> bound(List.of(text)));
            } else if (!hasHalves(text)) {
                taken.add(text);
            }
        }
        assertThat(bound(taken)).isEqualTo(taken);
        for (String text : taken) {
            if (text.contains("\0")) {
                assertThatThrownBy(() -> written(List.of(text)))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("U+0000");
            }
        }
        taken.removeIf(text -> text.contains("\0"));
        assertThat(written(taken)).isEqualTo(taken);
    }

    private static Select<?> selecting(List<String> texts) {
        List<Selectable<?>> columns = new ArrayList<>();
        texts.forEach(text -> columns.add(literal(text, TEXT).as("c" + columns.size())));
        columns.add(literal(0).as("last"));
        return select(columns);
    }

    private List<@Nullable Object> bound(List<String> texts) {
        return engine().transaction(c -> {
            Row row = (Row) c.execute(selecting(texts)).one();
            List<@Nullable Object> read = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                read.add(row.get(i));
            }
            return read;
        });
    }

    private List<String> written(List<String> texts) throws SQLException {
        String sql = Compiled.literal(selecting(texts), engine().dialect());
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            List<String> read = new ArrayList<>();
            for (int i = 1; i <= texts.size(); i++) {
                read.add(row.getString(i));
            }
            return read;
        }
    }
}
