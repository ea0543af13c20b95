package dev.athanor.docs;

import static dev.athanor.docs.shop.Address_.ADDRESS;
import static dev.athanor.docs.shop.UserView_.USER_VIEW;
import static dev.athanor.docs.shop.User_.USER;
import static dev.athanor.orm.Entities.aliased;
import static dev.athanor.orm.Entities.fromStatement;
import static dev.athanor.orm.Entities.withParent;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.union;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.shop.Address;
import dev.athanor.docs.shop.AddressView;
import dev.athanor.docs.shop.Address_;
import dev.athanor.docs.shop.User;
import dev.athanor.docs.shop.UserView;
import dev.athanor.docs.shop.User_;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.page.Page;
import dev.athanor.orm.page.PageRequest;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryingGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void fill() {
        Mappings.of(User.class, Address.class).metadata().createAll(engine);
        session.add(new User("spongebob", "Spongebob Squarepants").withAddress("s@a.org"));
        session.add(new User("sandy", null).withAddress("sandy@a.org").withAddress("sandy@b.org"));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void rows() {
        // tag::rows[]
        List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
        List<Row2<User, Long>> counted = session.execute(select(USER, count(ADDRESS.id))
                        .outerJoin(USER.addresses)
                        .groupBy(USER.id, USER.name, USER.fullname)
                        .orderBy(USER.id))
                .all();
        // end::rows[]
        assertThat(counted.get(1).v1()).isSameAs(users.get(1));
        assertThat(counted.get(1).v2()).isEqualTo(2);
    }

    @Test
    void related() {
        // tag::related[]
        User sandy = session.scalars(select(USER).where(USER.addresses.any(ADDRESS.emailAddress.eq("sandy@b.org"))))
                .one();
        List<Address> hers = session.scalars(
                        select(ADDRESS).where(withParent(sandy, USER.addresses), ADDRESS.emailAddress.like("%@a.org")))
                .all();
        List<Address> others =
                session.scalars(select(ADDRESS).where(ADDRESS.user.ne(sandy))).all();
        // end::related[]
        assertThat(hers).extracting(Address::emailAddress).containsExactly("sandy@a.org");
        assertThat(others).extracting(Address::emailAddress).containsExactly("s@a.org");
    }

    @Test
    void sources() {
        // tag::sources[]
        Select<Row1<User>> withName = select(USER).where(USER.fullname.isNotNull());
        Select<Row1<User>> ofSandy = select(USER).where(USER.name.like("sand%"));
        User_ either = aliased(USER, union(withName, ofSandy).subquery());
        Address_ late = ADDRESS.as("late");
        List<Row2<User, Address>> found = session.execute(
                        select(either, late).join(either.addresses.ofType(late)).where(late.id.gt(2)))
                .all();
        // end::sources[]
        assertThat(found).hasSize(1);
        // tag::text[]
        List<User> byHand = session.scalars(fromStatement(
                        select(USER).options(selectinLoad(USER.addresses)),
                        text("SELECT id, name FROM user_account WHERE name LIKE :like")
                                .bind("like", "s%")))
                .all();
        // end::text[]
        assertThat(byHand).hasSize(2);
    }

    @Test
    void records() {
        // tag::records[]
        List<UserView> users = session.scalars(
                        select(USER_VIEW).where(USER.name.eq("sandy")).limit(10))
                .all();
        assertThat(users)
                .containsExactly(
                        new UserView("sandy", List.of(new AddressView("sandy@a.org"), new AddressView("sandy@b.org"))));
        // end::records[]
    }

    @Test
    void pages() {
        // tag::pages[]
        Select<Row1<User>> all = select(USER).orderBy(USER.name);
        Page<User> page = session.page(all, PageRequest.of(1).withTotal());
        assertThat(page.total()).isEqualTo(2);
        Page<User> second = session.page(all, PageRequest.of(1).after(page.next()));
        // end::pages[]
        assertThat(second.items()).extracting(User::name).containsExactly("spongebob");
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void existenceAndStreams() {
        List<String> names = new ArrayList<>();
        // tag::exists[]
        Boolean known = session.scalar(select(exists(select(USER).where(USER.name.eq("sandy")))));
        // end::exists[]
        assertThat(known).isTrue();
        // tag::stream[]
        ExecutionOptions parts = ExecutionOptions.STANDARD.withFetchSize(500);
        try (Stream<Row1<User>> users = session.execute(select(USER).orderBy(USER.id), Map.of(), parts).stream()) {
            users.forEach(row -> names.add(row.v1().name()));
        }
        // end::stream[]
        assertThat(names).containsExactly("spongebob", "sandy");
    }
}
