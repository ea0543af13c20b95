package dev.athanor.orm.querying;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.querying.UserView_.USER_VIEW;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.ShopData;
import dev.athanor.orm.page.Keyset;
import dev.athanor.orm.page.Page;
import dev.athanor.orm.page.PageRequest;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long results, page by page. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class PageContract extends ShopContract {

    private static final PageRequest TWO = PageRequest.of(2);

    @Test
    void pagesGoOnBehindTheirLastItem() {
        ShopData.addUsers(engine, 10, 14);
        sql.clear();
        Select<Row1<User>> all = select(USER).orderBy(USER.fullname.isNull(), USER.name.desc());
        List<Integer> read = new ArrayList<>();
        Page<User> page = session.page(all, TWO.withTotal());
        assertThat(page.total()).isEqualTo(8);
        while (page.hasNext()) {
            page.items().forEach(user -> read.add(user.id()));
            page = session.page(all, TWO.after(page.next()));
        }
        page.items().forEach(user -> read.add(user.id()));
        assertThat(read).containsExactly(1, 3, 14, 13, 12, 11, 10, 2);
        assertThat(page.total()).as("not asked for").isNull();
        List<String> ran = ran();
        assertThat(ran).as("the number, and four pages").hasSize(5);
        assertThat(ran.get(2)).contains("user_account.name < ?").contains("user_account.id > ?");
    }

    @Test
    void whatComesOrGoesBeforeShiftsNothing() {
        Select<Row1<User>> all = select(USER).orderBy(USER.id.desc());
        Page<User> first = session.page(all, PageRequest.of(1));
        assertThat(first.items()).extracting(User::name).containsExactly("patrick");
        assertThat(first.next()).isEqualTo(Keyset.of(3));
        session.add(new User("new").id(50));
        assertThat(session.page(all, PageRequest.of(1).after(first.next())).items())
                .extracting(User::name)
                .containsExactly("sandy");
        assertThat(session.page(all, PageRequest.of(1).skip(1)).items())
                .as("an offset counts anew")
                .extracting(User::name)
                .containsExactly("patrick");
        assertThat(session.page(all, TWO.skip(3).withTotal()))
                .satisfies(page -> assertThat(page.hasNext()).isFalse())
                .satisfies(page -> assertThat(page.items()).hasSize(1))
                .satisfies(page -> assertThat(page.total()).isEqualTo(4));
    }

    @Test
    void pagesAreOfObjectsRecordsAndValues() {
        Page<User> objects = session.page(
                select(USER)
                        .options(joinedLoad(USER.addresses), selectinLoad(USER.orders))
                        .orderBy(USER.id),
                TWO);
        assertThat(objects.items()).hasSize(2).allMatch(user -> Inspect.of(user).isLoaded(USER.addresses));
        assertThat(objects.items().get(1).addresses()).hasSize(2);
        Page<UserView> records = session.page(select(USER_VIEW).orderBy(USER.name), TWO.withTotal());
        assertThat(records.items()).extracting(UserView::name).containsExactly("patrick", "sandy");
        assertThat(records.items().get(1).addresses()).hasSize(2);
        assertThat(records.total()).isEqualTo(3);
        Page<Integer> values = session.page(select(ORDER.total).orderBy(ORDER.total, ORDER.id), TWO.withTotal());
        assertThat(values.items()).containsExactly(1, 5);
        assertThat(values.total()).isEqualTo(4);
        assertThat(values.next()).isEqualTo(Keyset.of(5, 1));
    }

    @Test
    void aPageNeedsAnOrderThatGoesOn() {
        refused(select(USER), TWO, "O177");
        refused(select(USER).orderBy(USER.id).limit(3), TWO, "O177");
        refused(select(USER).orderBy(USER.name), TWO.after(Keyset.of("sandy")), "O178");
        refused(select(USER).orderBy(USER.id), TWO.after(Keyset.of("sandy")), "O178");
        assertThatThrownBy(() -> PageRequest.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.of(Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageHasEachObjectOnce() {
        Select<Row1<User>> joined = select(USER).join(USER.addresses).orderBy(USER.id);
        refused(joined, TWO, "O177");
        assertThat(session.page(joined.distinct(), TWO.withTotal()))
                .satisfies(page -> assertThat(page.items()).extracting(User::id).containsExactly(1, 2))
                .satisfies(page -> assertThat(page.hasNext()).isFalse())
                .satisfies(page -> assertThat(page.total()).isEqualTo(2));
        assertThat(session.page(
                                select(ORDER).join(ORDER.user).orderBy(USER.name.desc(), ORDER.total),
                                TWO.withTotal())
                        .total())
                .as("a join to one repeats nothing")
                .isEqualTo(3);
    }

    @Test
    void noPageGoesOnBehindNullUnlessTheOrderTellsWhereItIs() {
        ShopData.addUsers(engine, 10, 11);
        Select<Row1<User>> byName = select(USER).orderBy(USER.fullname);
        PageRequest one = PageRequest.of(1);
        refused(byName, one.after(session.page(byName, one).next()), "O179");
        refused(byName, one.after(Keyset.of(null, 2)), "O179");
        refused(byName, one.after(Keyset.of("Patrick Star", 3)), "O179");
        assertThat(session.page(byName, TWO.skip(3)).items()).as("skipping asks nothing").hasSize(2);

        Select<Row1<User>> told = select(USER).orderBy(USER.fullname.isNull().desc(), USER.fullname);
        List<Integer> read = new ArrayList<>();
        Keyset next = null;
        do {
            Page<User> page = session.page(told, one.after(next));
            page.items().forEach(user -> read.add(user.id()));
            next = page.next();
        } while (next != null);
        assertThat(read).containsExactly(2, 10, 11, 3, 1);
        assertThat(session.page(select(USER.fullname).orderBy(USER.id), TWO).items())
                .as("values may be null")
                .containsExactly("Spongebob Squarepants", null);
    }

    private void refused(Select<? extends Row1<User>> statement, PageRequest request, String code) {
        @SuppressWarnings("unchecked") // it has one column
        Select<Row1<User>> asked = (Select<Row1<User>>) statement;
        assertThatThrownBy(() -> session.page(asked, request))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[" + code + "]");
    }
}
