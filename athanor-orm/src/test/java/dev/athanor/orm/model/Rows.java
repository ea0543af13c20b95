package dev.athanor.orm.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Inspect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the database by plain JDBC and compares it with the model. */
final class Rows {

    private static final List<String> EMPTYING = List.of(
            "UPDATE team SET captain_id = NULL",
            "UPDATE folder SET parent_id = NULL",
            "DELETE FROM holding",
            "DELETE FROM note",
            "DELETE FROM slot",
            "DELETE FROM dome",
            "DELETE FROM tent",
            "DELETE FROM gear",
            "DELETE FROM member",
            "DELETE FROM team",
            "DELETE FROM badge",
            "DELETE FROM folder");

    private final Connection connection;
    private final Map<Node, Long> versions = new HashMap<>();
    private final Map<Node, List<@Nullable Object>> former = new HashMap<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Empties all tables. */
    void empty() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : EMPTYING) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** Requires that the database holds what the model does, and no more. */
    void compare(World world) {
        for (Node node : world.model().nodes()) {
            if (node.kind().isNumbered() && !world.ids().containsKey(node)) {
                world.ids().put(node, (Integer)
                        requireNonNull(Inspect.of(world.object(node)).key()).value());
            }
        }
        try {
            for (Kind kind : Kind.values()) {
                compare(world, kind);
            }
            parts(world, "gear", Kind.GEAR);
            parts(world, "tent", List.of(Kind.TENT, Kind.DOME));
            parts(world, "dome", List.of(Kind.DOME));
            List<List<@Nullable Object>> holdings = new ArrayList<>();
            for (Model.Pair pair : world.model().holdings()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(id(world, pair.team()));
                row.add(world.model().value(pair.badge(), "code"));
                holdings.add(row);
            }
            assertThat(read("SELECT team_id, badge_code FROM holding"))
                    .as("rows of holding")
                    .containsExactlyInAnyOrderElementsOf(holdings);
        } catch (SQLException e) {
            throw new AssertionError("the database cannot be read", e);
        }
    }

    private void compare(World world, Kind kind) throws SQLException {
        Map<Node, List<@Nullable Object>> expected = new HashMap<>();
        for (Node node : world.model().nodes(kind)) {
            expected.put(node, row(world, node));
        }
        assertThat(read("SELECT " + kind.columns() + " FROM " + kind.source()))
                .as("rows of %s", kind.variable())
                .containsExactlyInAnyOrderElementsOf(expected.values());
        if (kind.isVersioned()) {
            versions(world, expected, kind);
        }
        former.keySet().removeIf(node -> node.kind() == kind);
        former.putAll(expected);
    }

    /** A table of a hierarchy has a row for each object that is in it, and no other. */
    private void parts(World world, String table, List<Kind> kinds) throws SQLException {
        long expected = kinds.stream()
                .mapToLong(kind -> world.model().nodes(kind).size())
                .sum();
        assertThat(read("SELECT id FROM " + table))
                .as("rows of table %s", table)
                .hasSize((int) expected);
    }

    private static @Nullable Object id(World world, @Nullable Node node) {
        return node == null
                ? null
                : (Object) Long.valueOf(requireNonNull(world.ids().get(node)));
    }

    private static List<@Nullable Object> row(World world, Node node) {
        List<@Nullable Object> row = new ArrayList<>();
        if (node.kind().isNumbered()) {
            row.add(id(world, node));
        }
        for (Scalar scalar : node.kind().scalars()) {
            row.add(number(world.model().value(node, scalar.name())));
        }
        for (Reference reference : node.kind().references()) {
            row.add(id(world, world.model().target(node, reference)));
        }
        return row;
    }

    /** A row that was changed by the program counts, and others do not. */
    private void versions(World world, Map<Node, List<@Nullable Object>> expected, Kind kind) throws SQLException {
        int key = kind.isNumbered() ? 1 : 2;
        Map<List<@Nullable Object>, Long> found = new HashMap<>();
        String columns = kind.isNumbered() ? "id" : "room, shelf";
        for (List<@Nullable Object> row : read("SELECT " + columns + ", version FROM " + kind.source())) {
            found.put(row.subList(0, key), (Long) row.get(key));
        }
        expected.forEach((node, row) -> {
            Long version = found.get(row.subList(0, key));
            Long before = versions.get(node);
            if (before != null && !world.model().touched().contains(node)) {
                assertThat(version)
                        .as("version of %s, which nobody changed", node)
                        .isEqualTo(before);
            } else if (before != null && isOtherwise(row, former.get(node))) {
                assertThat(version).as("version of %s", node).isGreaterThan(before);
            }
            versions.put(node, version);
        });
    }

    /** Whether a column other than the last differs, which the database may have changed by itself. */
    private static boolean isOtherwise(List<@Nullable Object> row, @Nullable List<@Nullable Object> before) {
        int last = row.size() - 1;
        return before != null && !row.subList(0, last).equals(before.subList(0, last));
    }

    private List<List<@Nullable Object>> read(String sql) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(number(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }
}
