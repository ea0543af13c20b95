package dev.athanor.orm;

import static dev.athanor.orm.depot.FilledAlways_.FILLED_ALWAYS;
import static dev.athanor.orm.depot.Gadget_.GADGET;
import static dev.athanor.orm.depot.Memo_.MEMO;
import static dev.athanor.orm.depot.Person_.PERSON;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.depot.FilledAlways;
import dev.athanor.orm.depot.FilledNever;
import dev.athanor.orm.depot.Gadget;
import dev.athanor.orm.depot.Memo;
import dev.athanor.orm.depot.Person;
import dev.athanor.sql.error.AthanorException;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How attributes kept in columns are tracked, and where their values come from: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // saved and loaded for what they do; what was saved is there
abstract class AttributeContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Person.class, Gadget.class, FilledAlways.class, FilledNever.class, Memo.class);
    }

    private Gadget gadget() {
        return session.scalars(select(GADGET).options(Load.populateExisting())).one();
    }

    @Test
    @Covers("ORM-COL-01")
    void theFirstWriteKeepsWhatWasThereBefore() {
        Person user = committed(new Person("ed", "Ed"));
        assertThat(user.name()).isEqualTo("ed");

        user.name("jack");
        user.name("jill");
        assertThat(Inspect.of(user).history(PERSON.name).removed()).hasToString("[ed]");
        user.fullname(null);
        assertThat(Inspect.of(user).history(PERSON.fullname).removed()).hasToString("[Ed]");

        user.name("ed");
        user.fullname("Ed");
        assertThat(session.modified()).containsExactly(user);
        assertThat(session.isModified(user)).isFalse();
        sql.clear();
        session.flush();
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    void theOldValueOfWhatWasNotLoadedIsUnknown() {
        Person user = committed(new Person("ed", "Ed"));

        user.name("jack");

        assertThat(sql.sql()).isEmpty();
        assertThat(Inspect.of(user).history(PERSON.name).removed()).isEmpty();
        assertThat(Inspect.of(user).history(PERSON.name).added()).hasToString("[jack]");
    }

    @Test
    @Covers("ORM-COL-02")
    void writingLoadsNothingButTheKeyIsKnown() {
        Person user = committed(new Person("ed", "Ed"));
        Integer id = user.id();
        session.expire(user);
        sql.clear();

        user.fullname("Edward");
        assertThat(sql.sql()).isEmpty();
        assertThat(Inspect.of(user).history(PERSON.fullname).removed()).isEmpty();

        user.id(77);
        assertThat(Inspect.of(user).history(PERSON.id).removed()).hasToString("[" + id + "]");
        session.commit();
        assertThat(session.get(Person.class, 77)).isSameAs(user);
        assertThat(user.fullname()).isEqualTo("Edward");
    }

    @Test
    @Covers("ORM-COL-03")
    void whatIsAbsentIsNullInNewObjectsAndLoadedInOthers() {
        Gadget gadget = new Gadget("lamp");
        assertThat(gadget.state()).isNull();
        assertThat(gadget.rating()).isNull();
        assertThat(Inspect.of(gadget).isLoaded(GADGET.state)).isFalse();
        committed(gadget);

        assertThat(gadget.state()).isEqualTo("new");
        assertThat(gadget.rating()).isEqualTo(7);
        assertThat(sql.sql()).as("all that was expired comes at once").hasSize(1);
    }

    @Test
    @Covers("ORM-COL-04")
    void historyTellsWhatIsNewWhatStayedAndWhatWas() {
        Person user = committed(new Person("ed", null));
        assertThat(Inspect.of(user).history(PERSON.fullname))
                .isEqualTo(new Inspect.AttributeHistory(List.of(), List.of(), List.of()));
        assertThat(user.fullname()).isNull();
        assertThat(Inspect.of(user).history(PERSON.fullname).unchanged()).hasToString("[null]");

        user.fullname("Ed");
        assertThat(Inspect.of(user).history(PERSON.fullname).added()).hasToString("[Ed]");
        assertThat(Inspect.of(user).history(PERSON.fullname).unchanged()).isEmpty();
        assertThat(Inspect.of(user).history(PERSON.fullname).removed()).hasToString("[null]");

        session.rollback();
        user.fullname("Eddie");
        assertThat(Inspect.of(user).history(PERSON.fullname).removed()).isEmpty();
    }

    @Test
    @Covers("ORM-COL-26")
    void theProgramFillsInWhatAnObjectDoesNotHave() {
        Gadget gadget = new Gadget("lamp");
        Gadget given = new Gadget("desk");
        given.code(-1);
        given.rating(1);
        session.addAll(List.of(gadget, given));
        session.flush();
        sql.clear();

        assertThat(gadget.code()).isPositive();
        assertThat(gadget.rating()).isEqualTo(7);
        assertThat(gadget.label()).isEqualTo("lamp no. 3");
        assertThat(sql.sql()).as("what the program made is known").isEmpty();
        assertThat(gadget.lowered()).isEqualTo("abc");
        assertThat(given.code()).isEqualTo(-1);
        assertThat(given.rating()).isEqualTo(1);
        assertThat(gadget.touched()).isNull();

        gadget.name("light");
        given.name("table");
        given.touched(-2);
        session.flush();
        assertThat(gadget.touched()).isGreaterThan(gadget.code());
        assertThat(gadget.raised()).isEqualTo("XYZ");
        assertThat(given.touched()).isEqualTo(-2);
        session.commit();
        assertThat(gadget.code()).isPositive();
        assertThat(gadget.raised()).isEqualTo("XYZ");
    }

    @Test
    @Covers("ORM-COL-27")
    void valuesOfTheDatabaseComeWithTheInsertOrOnFirstUse() {
        Gadget usual = new Gadget("lamp");
        FilledNever never = new FilledNever(1);
        FilledAlways always = new FilledAlways(1);
        session.addAll(List.of(usual, never, always));
        session.flush();
        assertThat(Inspect.of(usual).isLoaded(GADGET.state)).isTrue();
        assertThat(Inspect.of(never).unloaded()).contains("stock");
        assertThat(Inspect.of(always).unloaded()).isEmpty();
        assertThat(never.stock()).isEqualTo(5);
        assertThat(always.stock()).isEqualTo(5);

        usual.name("light");
        never.amount(2);
        always.amount(2);
        session.flush();
        assertThat(Inspect.of(usual).unloaded()).contains("raised");
        assertThat(Inspect.of(never).unloaded()).contains("raised");
        assertThat(Inspect.of(always).isLoaded(FILLED_ALWAYS.raised)).isTrue();
        assertThat(always.raised()).isEqualTo("XYZ");
        assertThat(never.raised()).isEqualTo("XYZ");
        assertThat(usual.raised()).isEqualTo("XYZ");
    }

    @Test
    void computedColumnsAreNeverWritten() {
        Gadget gadget = new Gadget("lamp");
        session.add(gadget);
        session.flush();
        assertThat(gadget.twice()).isEqualTo(14);

        gadget.rating(9);
        session.flush();
        assertThat(gadget.twice()).isEqualTo(18);
        assertThatThrownBy(() -> gadget.twice(3))
                .isInstanceOf(AthanorException.class)
                .hasMessageContaining("twice is computed, so it is only read")
                .hasMessageEndingWith("[O059]");
    }

    @Test
    @Covers("ORM-COL-30")
    void anExpressionIsWrittenInTheStatementOfItsRow() {
        Gadget gadget = new Gadget("lamp");
        Inspect.of(gadget).assign(GADGET.rating, literal(3).plus(4));
        session.addAll(List.of(new Gadget("desk"), gadget, new Gadget("chair")));
        session.flush();
        assertThat(gadget.rating()).isEqualTo(7);

        gadget.visits(1);
        session.flush();
        sql.clear();
        Inspect.of(gadget).assign(GADGET.visits, GADGET.visits.plus(5));
        assertThat(session.isModified(gadget)).isTrue();
        session.flush();
        assertThat(sql.sql()).singleElement().asString().contains("visits").contains(" + ?");
        assertThat(Inspect.of(gadget).unloaded()).contains("visits");
        assertThat(gadget.visits()).isEqualTo(6);

        Inspect.of(gadget).assign(GADGET.visits, GADGET.visits.plus(5));
        gadget.visits(2);
        session.flush();
        assertThat(gadget.visits())
                .as("a value written later replaces the expression")
                .isEqualTo(2);
    }

    @Test
    void aKeyIsAnExpressionToo() {
        Gadget gadget = new Gadget("lamp");
        Inspect.of(gadget).assign(GADGET.id, literal(40).plus(2));
        session.add(gadget);
        session.flush();

        assertThat(gadget.id()).isEqualTo(42);
        assertThat(session.get(Gadget.class, 42)).isSameAs(gadget);
    }

    @Test
    @Covers("ORM-COL-31")
    void nullIsWrittenWhereNothingElseIsMeant() {
        Gadget unset = new Gadget("unset");
        Gadget explicit = new Gadget("null");
        explicit.state("old");
        explicit.state(null);
        explicit.rating(null);
        Person user = new Person("ed", null);
        session.addAll(List.of(unset, explicit, user));
        session.commit();

        assertThat(sql.statements().stream().filter(run -> run.sql().contains("person")))
                .singleElement()
                .satisfies(run -> assertThat(run.parameters()).contains("ed").hasSize(2));
        assertThat(user.fullname()).isNull();
        assertThat(unset.state()).isEqualTo("new");
        assertThat(unset.rating()).isEqualTo(7);
        assertThat(explicit.state()).isNull();
        assertThat(explicit.rating()).isNull();
        Gadget forced = new Gadget("forced");
        session.add(forced);
        Inspect.of(forced).assign(GADGET.state, nullValue(Types.varchar(10)));
        session.commit();
        assertThat(forced.state()).as("no default where the program says NULL").isNull();
    }

    @Test
    @Covers("ORM-COL-31")
    void theNullOfADocumentIsAValue() {
        Memo empty = new Memo("null");
        Memo none = new Memo("{}");
        none.document(null);
        session.addAll(List.of(empty, none, new Memo(null)));
        session.commit();

        assertThat(session.scalars(select(MEMO.id).where(MEMO.document.isNotNull()))
                        .all())
                .containsExactly(empty.id());
        assertThat(empty.document()).isEqualTo("null");
        assertThat(none.document()).isNull();
    }

    @Test
    void whatTheDatabaseHasIsWhatTheObjectsSay() {
        committed(new Gadget("lamp"));

        assertThat(gadget().state()).isEqualTo("new");
        assertThat(gadget().lowered()).isEqualTo("abc");
        assertThat(gadget().label()).isEqualTo("lamp no. 3");
    }
}
