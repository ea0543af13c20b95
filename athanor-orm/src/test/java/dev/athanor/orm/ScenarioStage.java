package dev.athanor.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.staff.Employee;
import dev.athanor.testing.RecordedStatement;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database with the tables of the shop, and all that is run on it. SQLite is held to every word and parameter, other
 * databases to which tables are read and written, and in what order.
 */
final class ScenarioStage implements AutoCloseable {

    private static final Pattern ACT = Pattern.compile(
            "(INSERT|MERGE|UPDATE|DELETE|SELECT).*?(?:INTO|UPDATE|FROM) (?:\\w+\\.)?(\"?\\w+\"?).*", Pattern.DOTALL);

    private final Engine engine;
    private final SqlRecorder recorder;
    private final boolean exact;

    private ScenarioStage(TestDatabase database, Mappings mappings) {
        this.engine = Engine.create(database.url());
        this.exact = database.kind() == DatabaseKind.SQLITE;
        mappings.metadata().createAll(engine);
        this.recorder = SqlRecorder.on(engine);
    }

    static ScenarioStage on(TestDatabase database) {
        return new ScenarioStage(database, Mappings.of(User.class, Address.class, Order.class, Item.class, Node.class));
    }

    /** Makes the tables of those who work instead. */
    static ScenarioStage ofStaff(TestDatabase database) {
        return new ScenarioStage(database, Mappings.of(Employee.class));
    }

    /** Fills the tables and forgets how. */
    static ScenarioStage filled(TestDatabase database) {
        ScenarioStage stage = on(database);
        stage.fill();
        stage.recorder.clear();
        return stage;
    }

    void fill() {
        try (Session session = open()) {
            session.addAll(List.of(
                    new User("spongebob", "Spongebob Squarepants")
                            .withAddress("s@a.org")
                            .withOrder(5)
                            .withOrder(7),
                    new User("sandy", null)
                            .withAddress("sandy@a.org")
                            .withAddress("sandy@b.org")
                            .withOrder(9),
                    new User("patrick", "Patrick Star")));
            session.commit();
        }
    }

    Engine engine() {
        return engine;
    }

    SqlRecorder recorder() {
        return recorder;
    }

    Session open() {
        return new Session(engine);
    }

    /** Checks what was run since the last time, one line for each run of a statement: its text, and its parameters. */
    void ran(String expected) {
        List<String> lines = expected.strip().lines().map(String::strip).toList();
        List<RecordedStatement> log = recorder.log();
        recorder.clear();
        if (exact) {
            assertThat(exactly(log)).isEqualTo(lines);
        } else {
            assertThat(acts(exactly(log))).isEqualTo(acts(lines));
        }
    }

    private static List<String> exactly(List<RecordedStatement> log) {
        List<String> lines = new ArrayList<>();
        for (RecordedStatement statement : log) {
            if (statement.parameterSets().isEmpty()) {
                lines.add(statement.sql());
            }
            statement.parameterSets().forEach(set -> lines.add(statement.sql() + (set.isEmpty() ? "" : " " + set)));
        }
        return lines;
    }

    /** What is done to which table; the same thing done again and again counts once. */
    private static List<String> acts(List<String> lines) {
        List<String> acts = new ArrayList<>();
        for (String line : lines) {
            String act = act(line);
            if (acts.isEmpty()
                    || act.startsWith("SELECT")
                    || !acts.get(acts.size() - 1).equals(act)) {
                acts.add(act);
            }
        }
        return acts;
    }

    private static String act(String line) {
        Matcher matcher = ACT.matcher(line);
        if (!matcher.matches()) {
            return line;
        }
        String verb = matcher.group(1).toUpperCase(Locale.ROOT);
        String table = matcher.group(2).replace("\"", "");
        return (verb.equals("MERGE") ? "INSERT" : verb) + " " + table;
    }

    @Override
    public void close() {
        recorder.close();
        engine.close();
    }
}
