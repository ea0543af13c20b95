package dev.athanor.orm.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import dev.athanor.orm.album.Band;
import dev.athanor.orm.depot.Manual;
import dev.athanor.orm.firm.Coder;
import dev.athanor.orm.firm.Firm;
import dev.athanor.orm.firm.Machine;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A store to fall into the trap with. The text of a cure counts only if the test that it is for holds it as code. */
abstract class GuardedStore extends OrmContract {

    private @Nullable RepeatedLoad found;

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Node.class, Firm.class, Manual.class, Band.class);
    }

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 4; i++) {
            User user = new User("user " + i).withAddress(i + "@a.org").withAddress(i + "@b.org");
            user.withOrder(i).withOrder(10 * i).withOrder(100 * i);
            user.orders().forEach(order -> order.items().add(new Item("item " + order.total())));
            session.add(user);
            Node root = new Node("root " + i);
            root.children().add(new Node("first child " + i));
            root.children().add(new Node("second child " + i));
            session.add(root);
            Firm firm = new Firm("firm " + i);
            Coder coder = new Coder("coder " + i, "java");
            coder.machines().add(new Machine("machine " + i, coder));
            firm.people().add(coder);
            session.add(firm);
            session.add(new Manual("first " + i, "last " + i));
        }
        session.commit();
        startAnew();
    }

    /** {@return the findings of a guard while {@code work} is done in a session of its own} */
    final List<RepeatedLoad> findings(LoadGuard guard, Consumer<Session> work) {
        LoadGuard.Watching watching = guard.watchAll();
        try (Session own = sessions.open()) {
            work.accept(own);
        } finally {
            watching.close();
        }
        return guard.findings();
    }

    /** Checks that {@code trap} is found: {@code name} by {@code statements}, read and queried in lines of the test. */
    final void finds(String name, int statements, Consumer<Session> trap) {
        List<RepeatedLoad> all = findings(LoadGuard.tracing(), trap);
        assertThat(all).as("findings").hasSize(1);
        RepeatedLoad only = all.get(0);
        found = only;
        assertThat(only.name()).isEqualTo(name);
        assertThat(only.statements()).as(only.toString()).isEqualTo(statements);
        String here = getClass().getSimpleName() + ".java";
        assertThat(only.access().file()).isEqualTo(here);
        assertThat(only.query().file()).as("of the query of " + only).isEqualTo(here);
    }

    /** Checks that {@code cured} is free of findings, and that the method it stands in holds the text of the cure. */
    final void cures(Consumer<Session> cured) throws IOException {
        assertThat(findings(LoadGuard.tracing(), cured)).isEmpty();
        RepeatedLoad load = Optional.ofNullable(found).orElseThrow();
        assertThat(bare(method(load.query().method()))).as(load.cure()).contains(bare(code(load.cure())));
    }

    /** {@return the first piece of code in a cure: from the name of an option to its last bracket} */
    private static String code(String cure) {
        int from = cure.indexOf("options(");
        assertThat(from).as(cure).isPositive();
        int at = from;
        int open = 0;
        do {
            char next = cure.charAt(at++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        } while (open > 0 || cure.charAt(at - 1) != ')');
        return cure.substring(from, at);
    }

    private String method(String name) throws IOException {
        String path = "src/test/java/" + getClass().getName().replace('.', '/') + ".java";
        String source = Files.readString(Path.of(path));
        int from = source.indexOf("void " + name + "(");
        int to = source.indexOf("@Test", from);
        return source.substring(from, to < 0 ? source.length() : to);
    }

    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }

    /** Takes what was read; the reading is what matters. */
    static void touch(Collection<?> members) {
        assertThat(members).isNotNull();
    }

    static int sum(List<Order> orders) {
        return orders.stream().mapToInt(order -> order.items().size()).sum();
    }
}
