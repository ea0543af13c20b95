package dev.athanor.orm.querying;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first hour with objects, from beginning to end. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class QuickstartContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Address.class);
    }

    private static final Pattern WRITES = Pattern.compile("((?:INSERT|MERGE) INTO|UPDATE|DELETE FROM) (\\w+)");

    /** {@return what was written since the last look: what was done, and with which table} */
    private List<String> written() {
        List<String> all = new ArrayList<>();
        for (String statement : sql.sql()) {
            Matcher writes = WRITES.matcher(statement.replace("`", ""));
            if (writes.find()) {
                all.add(writes.group(1).replace("MERGE", "INSERT") + " " + writes.group(2));
            }
        }
        sql.clear();
        return all;
    }

    private User sandy() {
        return session.scalars(select(USER).where(USER.name.eq("sandy"))).one();
    }

    private void fill() {
        User spongebob = new User("spongebob", "Spongebob Squarepants").withAddress("spongebob@a.org");
        User sandy =
                new User("sandy", "Sandy Cheeks").withAddress("sandy@a.org").withAddress("sandy@b.org");
        session.addAll(List.of(spongebob, sandy, new User("patrick", "Patrick Star")));
        session.commit();
    }

    @Test
    @Covers("ORM-TUT-01")
    void classesAreTables() {
        List<String> made;
        try (TestDatabase empty = kind().fresh();
                SqlRecorder creating = SqlRecorder.on(empty.engine())) {
            mappings().metadata().createAll(empty.engine());
            made = creating.sql().stream()
                    .map(text -> text.replace("`", "").trim())
                    .filter(text -> text.startsWith("CREATE TABLE"))
                    .toList();
        }
        int users = indexOf(made, "CREATE TABLE user_account");
        int addresses = indexOf(made, "CREATE TABLE address");
        assertThat(users).as("what is referred to comes first").isBetween(0, addresses - 1);
        assertThat(made.get(users)).contains("name VARCHAR(30) NOT NULL");
        assertThat(made.get(addresses)).contains("user_id INTEGER NOT NULL").contains("REFERENCES user_account (id)");
        Table user = USER.table();
        assertThat(user.c("fullname").isNullable()).isTrue();
        assertThat(user.c("id").isPrimaryKey()).isTrue();
    }

    private static int indexOf(List<String> statements, String beginning) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    @Covers("ORM-TUT-02")
    void objectsAreWrittenAndRead() {
        fill();
        assertThat(written().stream().distinct())
                .as("users first, for addresses refer to them")
                .containsExactly("INSERT INTO user_account", "INSERT INTO address");
        List<String> names = new ArrayList<>();
        for (User user : session.scalars(
                select(USER).where(USER.name.in("spongebob", "sandy")).orderBy(USER.id))) {
            names.add(user.name() + user.addresses().size());
        }
        assertThat(names).containsExactly("spongebob1", "sandy2");
        assertThat(session.scalars(select(ADDRESS).orderBy(ADDRESS.id)).all())
                .extracting(address -> address.user().name())
                .containsExactly("spongebob", "sandy", "sandy");
    }

    @Test
    @Covers("ORM-TUT-03")
    void objectsAreJoinedChangedAndDeleted() {
        fill();
        Address address = session.scalars(select(ADDRESS)
                        .join(ADDRESS.user)
                        .where(USER.name.eq("sandy"), ADDRESS.emailAddress.eq("sandy@a.org")))
                .one();
        User patrick =
                session.scalars(select(USER).where(USER.name.eq("patrick"))).one();
        patrick.withAddress("patrick@a.org");
        address.emailAddress("sandy_cheeks@a.org");
        sql.clear();
        session.commit();
        assertThat(written()).containsExactlyInAnyOrder("UPDATE address", "INSERT INTO address");
        User sandy = sandy();
        sandy.addresses().remove(address);
        sql.clear();
        session.flush();
        assertThat(written()).as("an address of nobody goes").containsExactly("DELETE FROM address");
        session.delete(patrick);
        session.commit();
        assertThat(written().stream().distinct()).containsExactly("DELETE FROM address", "DELETE FROM user_account");
        assertThat(session.scalars(select(ADDRESS.emailAddress).orderBy(ADDRESS.id))
                        .all())
                .containsExactly("spongebob@a.org", "sandy@b.org");
    }

    @Test
    @Covers("ORM-TUT-04")
    void theSessionKnowsWhatIsToBeDone() {
        User squidward = new User("squidward", "Squidward Tentacles");
        session.add(squidward);
        session.add(new User("ehkrabs", "Eugene H. Krabs"));
        assertThat(squidward.id()).isNull();
        assertThat(session.added()).contains(squidward);
        session.flush();
        assertThat(squidward.id()).isNotNull();
        assertThat(session.added()).isEmpty();
        sql.clear();
        assertThat(session.get(User.class, squidward.id())).isSameAs(squidward);
        assertThat(sql.sql()).isEmpty();
        squidward.fullname("S. T.");
        assertThat(session.modified()).containsExactly(squidward);
        session.commit();
        session.delete(squidward);
        assertThat(session.deleted()).containsExactly(squidward);
        session.flush();
        assertThat(session.contains(squidward)).isFalse();
        session.rollback();
        assertThat(session.contains(squidward)).as("back again").isTrue();
        assertThat(squidward.fullname()).isEqualTo("S. T.");
        squidward.fullname("x");
        session.rollback();
        assertThat(squidward.fullname()).isEqualTo("S. T.");
        session.close();
        assertThatThrownBy(() -> squidward.addresses().size()).isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    @Covers("ORM-TUT-04")
    void manyRowsAreChangedAtOnce() {
        fill();
        User sandy = sandy();
        session.execute(
                insert(USER), List.of(Map.of("name", "a", "fullname", "A"), Map.of("name", "b", "fullname", "B")));
        session.execute(update(USER), List.of(Map.of("id", Objects.requireNonNull(sandy.id()), "fullname", "many")));
        assertThat(sandy.fullname()).isEqualTo("many");
        session.execute(update(USER).where(USER.name.eq("sandy")).set(USER.fullname, "once"));
        assertThat(sandy.fullname()).isEqualTo("once");
        User a = session.scalars(select(USER).where(USER.name.eq("a"))).one();
        assertThat(session.execute(delete(USER).where(USER.name.in("a", "b"))).rowCount())
                .isEqualTo(2);
        assertThat(session.contains(a)).isFalse();
        assertThat(Inspect.of(sandy).isModified()).isFalse();
    }
}
