package dev.athanor.orm.load;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the scenarios, written past the ORM: three users, three addresses, three orders, two items, a tree. */
public final class ShopData {

    private ShopData() {}

    static void fill(Engine engine) {
        Mappings.of(User.class, Node.class).metadata().createAll(engine);
        fillTables(engine);
    }

    /** Writes the rows into tables that are there. */
    public static void fillTables(Engine engine) {
        engine.run(connection -> {
            insert(connection, USER.table(), "id name fullname", new @Nullable Object[][] {
                {1, "spongebob", "Spongebob Squarepants"}, {2, "sandy", null}, {3, "patrick", "Patrick Star"}
            });
            insert(connection, ADDRESS.table(), "id email_address user_id", new @Nullable Object[][] {
                {1, "s@a.org", 1}, {2, "sandy@a.org", 2}, {3, "sandy@b.org", 2}
            });
            insert(connection, ORDER.table(), "id user_id total", new @Nullable Object[][] {
                {1, 1, 5}, {2, 1, 7}, {3, 2, 9}, {4, null, 1}
            });
            insert(connection, ITEM.table(), "id title version", new @Nullable Object[][] {
                {1, "sponge", 1}, {2, "jelly", 1}
            });
            insert(connection, ORDER.items.mapping().secondary(), "order_id item_id", new @Nullable Object[][] {
                {1, 1}, {1, 2}, {3, 2}
            });
            insert(connection, NODE.table(), "id parent_id name", new @Nullable Object[][] {
                {1, null, "root"}, {2, 1, "left"}, {3, 1, "right"}, {4, 2, "leaf"}
            });
        });
    }

    /** Adds users named after their number, each with an address. */
    public static void addUsers(Engine engine, int from, int to) {
        List<@Nullable Object[]> users = new ArrayList<>();
        List<@Nullable Object[]> addresses = new ArrayList<>();
        for (int id = from; id <= to; id++) {
            users.add(new @Nullable Object[] {id, "user " + id, null});
            addresses.add(new @Nullable Object[] {id, id + "@a.org", id});
        }
        engine.run(connection -> {
            insert(connection, USER.table(), "id name fullname", users.toArray(Object[][]::new));
            insert(connection, ADDRESS.table(), "id email_address user_id", addresses.toArray(Object[][]::new));
        });
    }

    /** Adds a line of nodes, each the only child of the one before. */
    static void addNodesBelow(Engine engine, int first, int last) {
        List<@Nullable Object[]> nodes = new ArrayList<>();
        for (int id = first + 1; id <= last; id++) {
            nodes.add(new @Nullable Object[] {id, id - 1, "node " + id});
        }
        engine.run(connection -> insert(connection, NODE.table(), "id parent_id name", nodes.toArray(Object[][]::new)));
    }

    private static void insert(
            Connection connection, @Nullable Table table, String columns, @Nullable Object[][] rows) {
        if (table == null) {
            throw new IllegalArgumentException("no table");
        }
        connection.insertMany(
                table,
                List.of(columns.split(" ")).stream()
                        .<dev.athanor.sql.schema.Column<?>>map(table::c)
                        .toList(),
                List.of(rows),
                List.of());
    }
}
