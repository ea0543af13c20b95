package dev.athanor.orm.shard;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.Shards;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.OnShard;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the same tables in two databases: the one of the contract, and SQLite. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class ShardContract extends OrmContract {

    private final Engine second = Engine.create("sqlite::memory:");
    private final List<Object> asked = new ArrayList<>();
    private Session spread;

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class);
    }

    private final class Halves implements Shards {

        @Override
        public Map<Object, Engine> engines() {
            Map<Object, Engine> engines = new LinkedHashMap<>();
            engines.put("near", engine);
            engines.put("far", second);
            return engines;
        }

        @Override
        public Object ofNew(Object entity) {
            String name = entity instanceof Address address ? address.emailAddress() : ((User) entity).name();
            return name.startsWith("f") ? "far" : "near";
        }

        @Override
        public Collection<?> ofStatement(Statement<?> statement) {
            asked.add("statement");
            return engines().keySet();
        }
    }

    @BeforeEach
    void fill() {
        mappings().metadata().createAll(second);
        spread = SessionFactory.builder().shards(new Halves()).build().open();
        spread.add(new User("near one").withAddress("n@a.org"));
        spread.add(new User("far one").withAddress("f@a.org"));
        spread.flush();
        spread.add(new User("far two"));
        spread.commit();
        spread.expungeAll();
    }

    @AfterEach
    void closeAll() {
        spread.close();
        second.close();
    }

    private static long count(Engine engine) {
        try (Session own = new Session(engine)) {
            return own.scalars(select(USER)).all().size();
        }
    }

    @Test
    @Covers("ORM-SES-22")
    void newObjectsGoToTheirShardAndAreFoundInAll() {
        assertThat(count(engine)).isEqualTo(1);
        assertThat(count(second)).isEqualTo(2);
        List<User> users = spread.scalars(select(USER).options(selectinLoad(USER.addresses)))
                .all();
        assertThat(users).extracting(User::name).containsExactly("near one", "far one", "far two");
        assertThat(users.get(0).id()).isEqualTo(users.get(1).id());
        assertThat(Inspect.of(users.get(0)).key()).hasToString("User#1@near");
        assertThat(Inspect.of(users.get(1)).key()).hasToString("User#1@far");
        assertThat(users.get(1).addresses().get(0).emailAddress()).isEqualTo("f@a.org");
        assertThat(users.get(1).addresses().get(0).user()).isSameAs(users.get(1));
        assertThat(spread.execute(select(USER.name, USER.id)).all())
                .as("columns, too")
                .hasSize(3);
    }

    @Test
    @Covers("ORM-SES-22")
    void aKeyIsLookedUpInItsShardOrInAll() {
        User near = spread.getOne(User.class, 1);
        assertThat(near.name()).as("the first that has it").isEqualTo("near one");
        User far = spread.getOne(User.class, Lookup.STANDARD.token("far"), 1);
        assertThat(far.name()).isEqualTo("far one");
        assertThat(spread.getOne(User.class, Lookup.STANDARD.token("far"), 1)).isSameAs(far);
        assertThat(spread.getOne(User.class, 2).name()).as("only one has it").isEqualTo("far two");
        assertThat(spread.get(User.class, 3)).isNull();
        assertThatThrownBy(() -> spread.getOne(User.class, 3))
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageEndingWith("[O055]");
        assertThatThrownBy(() -> spread.get(User.class, Lookup.STANDARD.token("none"), 1))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("There is no shard none")
                .hasMessageEndingWith("[O123]");
    }

    @Test
    void objectsAreLoadedAndWrittenWhereTheirRowsAre() {
        User far = spread.getOne(User.class, Lookup.STANDARD.token("far"), 1);
        assertThat(far.addresses()).extracting(Address::emailAddress).containsExactly("f@a.org");
        far.fullname("Far");
        spread.commit();
        assertThat(far.fullname()).as("refreshed from there").isEqualTo("Far");
        spread.refresh(far);
        spread.delete(far);
        spread.commit();
        assertThat(count(engine)).isEqualTo(1);
        assertThat(count(second)).isEqualTo(1);
        assertThat(spread.getOne(User.class, 1).fullname()).isNull();
    }

    @Test
    void statementsSayTheirShardOrRunInAll() {
        spread.execute(update(USER).set(USER.fullname, "X"));
        assertThat(spread.scalars(select(USER)).all()).extracting(User::fullname).containsOnly("X");
        User far = spread.getOne(User.class, Lookup.STANDARD.token("far"), 1);
        User near = spread.getOne(User.class, Lookup.STANDARD.token("near"), 1);
        asked.clear();
        spread.execute(update(USER).set(USER.fullname, "F").options(new OnShard("far")));
        assertThat(asked).isEmpty();
        assertThat(far.fullname() + near.fullname()).as("of the same key").isEqualTo("FX");
        assertThat(spread.execute(delete(USER).where(USER.name.like("%two"))).rowCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> spread.execute(insert(USER).values(Map.of("name", "x"))))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O121]");
        spread.execute(insert(USER).values(Map.of("name", "x")).options(new OnShard("near")));
        assertThatThrownBy(() -> spread.execute(
                        select(USER), Map.of(), ExecutionOptions.STANDARD.withFetchSize(10)))
                .hasMessageEndingWith("[O120]");
        spread.commit();
        assertThat(count(engine)).isEqualTo(2);
        assertThat(count(second)).isEqualTo(1);
    }

    @Test
    void whatIsRelatedIsInOneShard() {
        User near = spread.getOne(User.class, 1);
        near.addresses().add(new Address("far@a.org"));
        assertThatThrownBy(spread::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("is to be written to the shard ")
                .hasMessageEndingWith("[O122]");
        spread.rollback();
        assertThat(near.addresses()).hasSize(1);
    }
}
