package dev.athanor.orm.matrix;

import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.matrix.Kind.Cell;
import dev.athanor.orm.matrix.LoadMatrix.Row;
import dev.athanor.orm.query.LoadStep;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every strategy for every kind of relationship and inheritance: the same objects, by as many statements as the guide
 * says. {@code -Ddocs.update} writes the table of the guide anew. Subclasses name the database.
 */
@SuppressWarnings("NullAway") // what is saved is there
abstract class LoadMatrixContract extends OrmContract {

    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/guide/loading.md");
    private static final String BEGIN = "<!-- table: LoadMatrixContract -->\n";
    private static final String END = "<!-- end of table -->\n";

    /** How many objects a relationship is read of, or of a many-to-one how many it leads to. */
    private static final Map<String, Integer> N =
            Map.of("one-to-many", 3, "many-to-one", 3, "one-to-one", 6, "many-to-many", 3, "self-reference", 6);

    private static final Map<String, List<String>> GRAPHS = Map.of(
            "one-to-many",
            List.of("hub 1: [child 1, part 1]", "hub 2: [child 2, part 2]", "hub 3: [child 3, part 3]"),
            "many-to-one",
            List.of(
                    "child 1: [hub 1]",
                    "child 2: [hub 2]",
                    "child 3: [hub 3]",
                    "part 1: [hub 1]",
                    "part 2: [hub 2]",
                    "part 3: [hub 3]"),
            "one-to-one",
            List.of(
                    "child 1: []",
                    "child 2: []",
                    "child 3: []",
                    "part 1: [note 1]",
                    "part 2: [note 2]",
                    "part 3: [note 3]"),
            "many-to-many",
            List.of("hub 1: [child 1, part 1]", "hub 2: [part 1]", "hub 3: []"),
            "self-reference",
            List.of(
                    "child 1: []",
                    "child 2: []",
                    "child 3: []",
                    "part 1: [child 1]",
                    "part 2: [child 2]",
                    "part 3: [child 3]"));

    /**
     * What a strategy did.
     *
     * @param graph the objects and what they lead to; a code if that was refused
     * @param loading the statements of the query
     * @param reading those of the first use
     */
    private record Outcome(List<String> graph, int loading, int reading) {}

    @Override
    protected Mappings mappings() {
        return Mappings.of(AloneHub.class, SingleHub.class, JoinedHub.class, ConcreteHub.class, ConcreteThing.class);
    }

    @BeforeEach
    void fill() {
        fill(AloneHub::new, AlonePart::new, AlonePart::new, AloneNote::new);
        fill(SingleHub::new, SinglePart::new, SingleSpecial::new, SingleNote::new);
        fill(JoinedHub::new, JoinedPart::new, JoinedSpecial::new, JoinedNote::new);
        fill(ConcreteHub::new, ConcretePart::new, ConcretePart::new, ConcreteNote::new);
        session.commit();
    }

    /** Adds three hubs, each with a part that has a child and a note; two of them have the first part for a fan. */
    private <H extends Hub<P>, P extends Part<H, P, N>, N extends Named> void fill(
            Function<String, H> hubs,
            BiFunction<String, @Nullable P, P> parts,
            BiFunction<String, @Nullable P, P> children,
            BiFunction<String, P, N> notes) {
        P first = parts.apply("part 1", null);
        for (int i = 1; i <= 3; i++) {
            H hub = hubs.apply("hub " + i);
            P part = i == 1 ? first : parts.apply("part " + i, null);
            P child = children.apply("child " + i, part);
            hub.parts().add(part);
            hub.parts().add(child);
            if (i < 3) {
                hub.fans().add(first);
            }
            if (i == 1) {
                hub.fans().add(child);
            }
            session.addAll(List.of(hub, notes.apply("note " + i, part)));
        }
    }

    @Test
    void everyStrategyLoadsTheSameObjectsByTheStatementsOfTheGuide() throws IOException {
        LoadMatrix matrix = new LoadMatrix();
        for (Row row : Row.values()) {
            for (Kind<?, ?, ?> kind : Kind.all()) {
                if (row == Row.WRITE_ONLY) {
                    matrix.put(row, "one-to-many", writeOnly(kind));
                } else {
                    kind.cells().forEach(cell -> matrix.put(row, cell.relationship(), check(row, kind, cell)));
                }
            }
        }
        assertThat(table(matrix)).as("run with -Ddocs.update").isEqualTo(matrix.table());
    }

    private static String table(LoadMatrix matrix) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (System.getProperty("docs.update") != null) {
            String renewed = page.substring(0, from) + matrix.table() + page.substring(to);
            Files.writeString(PAGE, renewed);
            return matrix.table();
        }
        return page.substring(from, to);
    }

    private <O extends Named> String check(Row row, Kind<?, ?, ?> kind, Cell<O> cell) {
        Outcome outcome = run(row, cell);
        int n = Objects.requireNonNull(N.get(cell.relationship()));
        String what = row + " of " + cell.relationship() + " with inheritance " + kind.name();
        List<String> graph = Objects.requireNonNull(GRAPHS.get(cell.relationship()));
        switch (row) {
            case RAISE, RAISE_ON_SQL -> {
                assertThat(outcome).as(what).isEqualTo(new Outcome(List.of("O051"), 1, 0));
                return "1, then refused";
            }
            case NOLOAD -> {
                List<String> nothing = graph.stream()
                        .map(line -> line.substring(0, line.indexOf('[')) + "[]")
                        .toList();
                assertThat(outcome).as(what).isEqualTo(new Outcome(nothing, 1, 0));
                return "1, empty";
            }
            case SELECT -> assertThat(outcome).as(what).isEqualTo(new Outcome(graph, 1, n));
            case IMMEDIATE -> assertThat(outcome).as(what).isEqualTo(new Outcome(graph, 1 + n, 0));
            case SELECTIN, SUBQUERY -> assertThat(outcome).as(what).isEqualTo(new Outcome(graph, 2, 0));
            default -> assertThat(outcome).as(what).isEqualTo(new Outcome(graph, 1, 0));
        }
        int statements = outcome.loading() + outcome.reading();
        return statements == 1 + n ? "1 + n" : String.valueOf(statements);
    }

    private <O extends Named> Outcome run(Row row, Cell<O> cell) {
        startAnew();
        Select<Row1<O>> query = row == Row.CONTAINS_EAGER
                ? cell.joining().apply(select(cell.roots()))
                : select(cell.roots())
                        .options(LoaderOption.of(new LoadStep.Relationship(cell.path(), row.style, null)));
        List<O> roots = session.scalars(query).unique().all();
        int loading = sql.statements().size();
        List<String> graph;
        try {
            graph = roots.stream()
                    .map(root -> root.name() + ": " + names(cell.read().apply(root)))
                    .sorted()
                    .toList();
        } catch (LoadException refused) {
            graph = List.of(refused.code());
        }
        return new Outcome(graph, loading, sql.statements().size() - loading);
    }

    private <H extends Hub<P>, P extends Part<H, P, ?>> String writeOnly(Kind<H, P, ?> kind) {
        startAnew();
        List<String> graph = session.scalars(select(kind.hub())).all().stream()
                .map(hub -> hub.name() + ": "
                        + names(session.scalars(hub.all().select()).all()))
                .sorted()
                .toList();
        assertThat(graph).isEqualTo(GRAPHS.get("one-to-many"));
        assertThat(sql.statements()).hasSize(1 + 3);
        return "1 + n";
    }

    private static String names(@Nullable Object related) {
        Stream<?> all = related instanceof Collection<?> several ? several.stream() : Stream.ofNullable(related);
        return all.map(one -> ((Named) Objects.requireNonNull(one)).name())
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
