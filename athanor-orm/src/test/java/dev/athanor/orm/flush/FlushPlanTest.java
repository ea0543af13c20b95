package dev.athanor.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.result.Result;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan is data: it can be looked at without a database. */
class FlushPlanTest {

    private static List<String> plan(Object... entities) {
        Flush flush = new Flush(new Everything(), null);
        List<EntityState> states = new ArrayList<>();
        for (Object entity : entities) {
            states.add(EntityState.of((Instrumented) entity));
        }
        try {
            return flush.plan(states, List.of()).steps().stream()
                    .map(Object::toString)
                    .toList();
        } finally {
            flush.close();
        }
    }

    @Test
    void parentsAreSavedThenKeysCopiedThenChildrenSaved() {
        User user = new User("a").withAddress("x").withOrder(1);

        assertThat(plan(user.orders().get(0), user.addresses().get(0), user))
                .containsExactly(
                        "save [new User]",
                        "link Address.user of [new Address]",
                        "link Order.user of [new Order]",
                        "link User.addresses of [new User]",
                        "link User.orders of [new User]",
                        "save [new Address]",
                        "save [new Order]");
    }

    @Test
    void bothSidesOfAManyToManyAreSavedBeforeTheRowsBetweenThem() {
        Order order = new Order(1);
        Item item = new Item("i");
        order.items().add(item);

        List<String> steps = plan(order, item);

        assertThat(steps.subList(0, 2)).containsExactlyInAnyOrder("save [new Item]", "save [new Order]");
        assertThat(steps).contains("link Order.items of [new Order]").endsWith("link Order.items of [new Order]");
    }

    @Test
    @Covers("ORM-UOW-03")
    void aTreeIsSavedLevelByLevelWithSiblingsTogether() {
        Node root = new Node("root");
        Node left = new Node("left");
        Node right = new Node("right");
        Node leaf = new Node("leaf");
        root.children().addAll(List.of(left, right));
        left.children().add(leaf);

        List<String> saves = plan(leaf, right, new User("a"), left, root, new User("b")).stream()
                .filter(step -> step.startsWith("save"))
                .toList();

        assertThat(saves)
                .as("only the tree is split")
                .containsExactlyInAnyOrder(
                        "save [new Node]", "save [new Node, new Node]", "save [new Node]", "save [new User, new User]");
        assertThat(saves.stream().filter(step -> step.contains("Node")))
                .containsExactly("save [new Node]", "save [new Node, new Node]", "save [new Node]");
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfAdding() {
        User user = new User("a").withAddress("x").withOrder(1);
        List<Object> entities = new ArrayList<>(
                List.of(user, user.addresses().get(0), user.orders().get(0)));
        List<String> expected = plan(entities.toArray());
        Collections.reverse(entities);

        assertThat(plan(entities.toArray())).isEqualTo(expected);
    }

    /** A session that has every object and never writes. */
    private static final class Everything implements FlushContext {

        @Override
        public boolean contains(EntityState state) {
            return true;
        }

        @Override
        public @Nullable EntityState find(IdentityKey key) {
            return null;
        }

        @Override
        public boolean confirmsDeletes() {
            return true;
        }

        @Override
        public void warn(String message) {
            throw new IllegalStateException(message);
        }

        @Override
        public List<@Nullable Object[]> insert(
                Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning) {
            throw new IllegalStateException("a plan writes nothing");
        }

        @Override
        public <R> Result<R> run(Table table, Statement<R> statement, Map<String, ? extends @Nullable Object> values) {
            throw new IllegalStateException("a plan reads nothing");
        }

        @Override
        public <V> V ask(Table table, Expression<V> value) {
            throw new IllegalStateException("a plan reads nothing");
        }

        @Override
        public Object database(Table table) {
            return this;
        }

        @Override
        public Dialect dialect(Table table) {
            return Dialect.STANDARD;
        }

        @Override
        public long[] execute(Statement<?> statement, List<@Nullable Object[]> parameters) {
            throw new IllegalStateException("a plan writes nothing");
        }
    }
}
