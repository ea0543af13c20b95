package dev.athanor.orm.load;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.server.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What conditions ask for that compare a relationship with an object. Subclasses name the database. */
abstract class RelatedObjectContract {

    private Engine engine;
    private Session session;

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        ShopData.fill(engine);
        session = new Session(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void aReferenceIsComparedByTheForeignKey() {
        User sandy = session.getOne(User.class, 2);

        assertThat(session.scalars(
                                select(ADDRESS.id).where(ADDRESS.user.eq(sandy)).orderBy(ADDRESS.id))
                        .all())
                .containsExactly(2, 3);
        assertThat(session.scalars(select(ADDRESS.id).where(ADDRESS.user.ne(sandy)))
                        .all())
                .containsExactly(1);
        session.expire(sandy);
        assertThat(session.scalars(select(ORDER.id).where(ORDER.user.ne(sandy)).orderBy(ORDER.id))
                        .all())
                .as("an order of nobody is not one of hers")
                .containsExactly(1, 2, 4);
    }

    @Test
    void aReferenceToNothingIsNull() {
        assertThat(session.scalars(select(ORDER.id).where(ORDER.user.eq(null))).all())
                .containsExactly(4);
        assertThat(session.scalars(select(ORDER.id).where(ORDER.user.ne(null)).orderBy(ORDER.id))
                        .all())
                .containsExactly(1, 2, 3);
    }

    @Test
    void aCollectionContainsWhatRefersToItsOwner() {
        Address address = session.getOne(Address.class, 3);
        assertThat(session.scalars(select(USER.name).where(USER.addresses.contains(address)))
                        .all())
                .containsExactly("sandy");
        session.expire(address);
        assertThat(session.scalars(select(USER.name)
                                .where(USER.addresses.contains(address).not())
                                .orderBy(USER.id))
                        .all())
                .containsExactly("spongebob", "patrick");
    }

    @Test
    void aCollectionOverATableBetweenContainsWhatARowThereSays() {
        Item jelly = session.getOne(Item.class, 2);
        assertThat(session.scalars(select(ORDER.id)
                                .where(ORDER.items.contains(jelly))
                                .orderBy(ORDER.id))
                        .all())
                .containsExactly(1, 3);
        assertThat(session.scalars(select(ORDER.id)
                                .where(ORDER.items.contains(jelly).not())
                                .orderBy(ORDER.id))
                        .all())
                .containsExactly(2, 4);
        assertThat(session.scalars(select(ITEM.title).where(ITEM.orders.any(ORDER.user.eq(null))))
                        .all())
                .isEmpty();
    }

    @Test
    void anObjectWithoutAKeyIsRefused() {
        User fresh = new User("fresh");
        assertThatThrownBy(() -> session.scalars(select(ADDRESS.id).where(ADDRESS.user.eq(fresh)))
                        .all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("along Address.user: its id is not known yet")
                .hasMessageEndingWith("[O130]");
        session.add(fresh.id(100));
        session.flush();
        assertThat(session.scalars(select(ADDRESS.id).where(ADDRESS.user.eq(fresh)))
                        .all())
                .isEmpty();
    }
}
