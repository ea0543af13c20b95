package dev.athanor.orm.bank;

import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.bank.Account_.ACCOUNT;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.error.AthanorException;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of failure has its own class, as the table in the guide says. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
class ExceptionsTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void fill() {
        Mappings.of(Account.class, User.class).metadata().createAll(engine);
        Account account = new Account("a@b");
        account.cards().add(new Card("1"));
        session.addAll(List.of(account, new Item("pen"), new Item("ink")));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private static void refused(Class<? extends AthanorException> type, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isExactlyInstanceOf(type).hasMessageEndingWith("[" + code + "]");
    }

    @Test
    @Covers("ORM-ERR-01")
    void objectsAndRowsThatAreNotThere() {
        Item item = session.getOne(Item.class, 1);
        item.title("x");
        session.connection().execute(text("UPDATE item SET version = 7 WHERE id = 1"));
        refused(StaleDataException.class, "O030", session::flush);
        session.rollback();
        Item gone = session.getOne(Item.class, 2);
        session.expire(gone);
        session.connection().execute(text("DELETE FROM item WHERE id = 2"));
        refused(ObjectDeletedException.class, "O054", gone::title);
        session.rollback();
        Account account = session.getOne(Account.class, 1);
        session.expunge(account);
        refused(DetachedInstanceException.class, "O001", account::cards);
        refused(ObjectDeletedException.class, "O055", () -> session.getOne(Item.class, 77));
        refused(NoRowException.class, "E005", () -> session.scalars(select(ITEM).where(ITEM.id.eq(77)))
                .one());
        assertThatThrownBy(() -> session.scalars(select(ITEM)).one()).isExactlyInstanceOf(SeveralRowsException.class);
        List<Card> cards = session.getOne(Account.class, 1).cards();
        System.gc();
        assertThat(cards).as("a collection holds its owner").hasSize(1);
    }

    @Test
    @Covers("ORM-ERR-01")
    void whatIsNotMappedOrNotToBeLoaded() {
        refused(MappingException.class, "M001", () -> session.get(String.class, 1));
        refused(SessionException.class, "O017", () -> session.add(String.class));
        refused(MappingException.class, "M001", () -> session.add("no entity"));
        refused(MappingException.class, "M007", () -> MappingSet.mappingOf(Item.class)
                .attribute("nothing"));
        session.expungeAll();
        Account account = session.scalars(select(ACCOUNT).options(raiseLoad(ACCOUNT.cards)))
                .one();
        refused(LoadException.class, "O051", account::cards);
        session.listeners().add(new SessionListener() {
            @Override
            public void afterFlush(Session flushed) {
                flushed.add(new Item("again"));
            }
        });
        session.add(new Item("x"));
        refused(FlushException.class, "O026", session::commit);
    }

    @Test
    @Covers("ORM-ERR-02")
    void whatTheSessionAndTheDatabaseRefuse() {
        session.add(new User("a").id(1));
        session.flush();
        session.expungeAll();
        session.add(new User("twin").id(1));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> session.scalars(select(ITEM))).isExactlyInstanceOf(PendingRollbackException.class);
        session.rollback();
        refused(SessionException.class, "O013", () -> session.delete(new Item("new")));
        Result<Row1<Item>> read = session.execute(select(ITEM));
        read.close();
        assertThatThrownBy(read::all).isExactlyInstanceOf(ClosedException.class);
        try (Session unbound = SessionFactory.builder().build().open()) {
            refused(SessionException.class, "O110", () -> unbound.get(Item.class, 1));
        }
        refused(CompileException.class, "C015", () -> insert(ITEM).set(ACCOUNT.email, "x"));
        assertThatThrownBy(() -> session.connection()
                        .execute(text("SELECT 1 AS a, 2 AS a"))
                        .one()
                        .get("a", Integer.class))
                .isExactlyInstanceOf(ResultException.class);
    }

    @Test
    @Covers("ORM-ERR-02")
    void tablesThatNothingOrTooMuchJoins() {
        MetaData metadata = new MetaData();
        Table one = Table.of("one", metadata, column("id", INTEGER).primaryKey());
        Table two = Table.of("two", metadata, column("id", INTEGER).primaryKey());
        assertThatThrownBy(() -> session.execute(select(one).join(two)))
                .isExactlyInstanceOf(CompileException.class)
                .hasMessageContaining("no foreign key leads from");
        Table three = Table.of(
                "three",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a", INTEGER).references("one.id"),
                column("b", INTEGER).references("one.id"));
        assertThatThrownBy(() -> session.execute(select(one).join(three)))
                .isExactlyInstanceOf(CompileException.class)
                .hasMessageContaining("several foreign keys lead");
    }
}
