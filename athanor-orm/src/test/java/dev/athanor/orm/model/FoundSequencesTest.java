package dev.athanor.orm.model;

import static dev.athanor.orm.guest.Wish_.WISH;
import static dev.athanor.orm.model.Badge_.BADGE;
import static dev.athanor.orm.model.Folder_.FOLDER;
import static dev.athanor.orm.model.Gear_.GEAR;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionTransaction;
import dev.athanor.orm.guest.Guest;
import dev.athanor.orm.guest.Wish;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sequences that the random test once found to go wrong. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // objects are loaded for what it does to them; keys are there
class FoundSequencesTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void createTables() {
        Mappings.of(
                        Team.class,
                        Badge.class,
                        Holding.class,
                        Folder.class,
                        Slot.class,
                        Gear.class,
                        Guest.class)
                .metadata()
                .createAll(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private static Badge badge(String code, int place) {
        Badge badge = new Badge();
        badge.code(code);
        badge.place(place);
        return badge;
    }

    @Test
    void whatIsTakenOutOfACollectionWithoutAnotherSideIsDeleted() {
        Guest guest = new Guest("ann");
        guest.wishes().addAll(List.of(new Wish("tea"), new Wish("milk")));
        session.add(guest);
        session.commit();

        guest.wishes().removeIf(wish -> wish.text().equals("tea"));
        session.commit();

        assertThat(session.scalars(select(WISH.text)).all()).containsExactly("milk");
    }

    @Test
    void aRowThatTwoNewObjectsTakeFromIsDeletedFirst() {
        Badge gone = badge("c", 1);
        session.add(gone);
        session.flush();
        session.delete(gone);
        session.add(badge("g", 1));
        session.add(badge("c", 4));

        session.commit();

        assertThat(session.scalars(select(BADGE.code).orderBy(BADGE.place)).all())
                .containsExactly("g", "c");
    }

    @Test
    void whatIsDeletedTogetherDoesNotWaitForReferencesThatNeverWere() {
        Folder first = new Folder();
        Folder second = new Folder();
        session.addAll(List.of(first, second));
        second.children().add(first);
        session.commit();
        second.children().remove(first);
        second.parent(first);
        session.delete(first);

        session.commit();

        assertThat(session.scalars(select(FOLDER.id)).all()).isEmpty();
    }

    @Test
    void aMemberThatLeftUnseenMakesNoCircle() {
        Folder first = new Folder();
        Folder second = new Folder();
        first.children().add(second);
        session.add(first);
        session.flush();
        session.expire(second);
        second.parent(null);
        second.children().add(first);

        session.commit();

        assertThat(first.parent()).isSameAs(second);
        assertThat(second.parent()).isNull();
    }

    @Test
    void anExpiredObjectOfSeveralTablesIsDeletedFromAll() {
        Dome dome = new Dome();
        dome.tag("p");
        session.add(dome);
        session.commit();
        session.delete(dome);

        session.commit();

        assertThat(session.scalars(select(GEAR.id)).all()).isEmpty();
    }

    @Test
    void aMemberThatLeftUnseenAndIsAddedAgainStays() {
        Member member = new Member();
        member.nickname("x");
        Tent tent = new Tent();
        tent.tag("r");
        tent.places(2);
        member.gear().add(tent);
        session.addAll(List.of(member, tent));
        session.flush();
        session.expire(tent);
        tent.keeper(null);
        member.gear().add(tent);

        session.commit();

        assertThat(tent.keeper()).isSameAs(member);
        assertThat(member.gear()).containsExactly(tent);
    }

    @Test
    void aCollectionThatWasLoadedInANestedTransactionHasWhatIsThereAgain() {
        Folder parent = new Folder();
        Folder child = new Folder();
        parent.children().add(child);
        session.add(parent);
        session.commit();
        SessionTransaction nested = session.beginNested();
        session.delete(child);
        session.flush();
        assertThat(parent.children()).isEmpty();

        nested.rollback();

        assertThat(parent.children()).containsExactly(child);
    }
}
