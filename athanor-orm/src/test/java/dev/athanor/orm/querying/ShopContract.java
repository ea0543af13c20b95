package dev.athanor.orm.querying;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.load.ShopData;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Questions about users with addresses and orders, items of orders, and nodes of a tree. */
public abstract class ShopContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Node.class);
    }

    @BeforeEach
    final void fill() {
        ShopData.fillTables(engine);
        startAnew();
    }

    /** {@return the statements run since the last look, each as it is written for SQLite} */
    protected final List<String> ran() {
        List<String> all = sql.sql();
        List<String> copy = all.stream()
                .map(text -> kind() == DatabaseKind.MARIADB
                        ? text.replace('`', '"').replace(" INNER JOIN ", " JOIN ")
                        : text)
                .toList();
        sql.clear();
        return copy;
    }

    /** {@return the only statement run since the last look} */
    protected final String ranOnce() {
        List<String> all = ran();
        if (all.size() != 1) {
            throw new AssertionError("not one statement, but " + all);
        }
        return all.get(0);
    }
}
