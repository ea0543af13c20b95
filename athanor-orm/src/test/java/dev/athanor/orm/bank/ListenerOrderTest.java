package dev.athanor.orm.bank;

import static dev.athanor.orm.bank.Account_.ACCOUNT;
import static dev.athanor.orm.bank.Card_.CARD;
import static dev.athanor.orm.bank.Savings_.SAVINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.AttributeListening;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.state.AttributeListener;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What listeners to attributes hear, and when. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
class ListenerOrderTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);
    private final List<String> heard = Account.ASKED;
    private final List<Runnable> undo = new ArrayList<>();

    /** Writes down what it hears, and changes what a test says. */
    private class Log<E, T> implements AttributeListener<E, T> {

        @Override
        public @Nullable T set(E owner, @Nullable T value, Change change) {
            heard.add("set");
            return value;
        }

        @Override
        public T append(E owner, T member, Change change) {
            heard.add("add");
            return member;
        }

        @Override
        public void keep(E owner, T member) {
            heard.add("keep");
        }

        @Override
        public void changed(E owner, @Nullable T value, Change change) {
            heard.add(change.follows() ? "followed" : "changed");
        }

        @Override
        public void modified(E owner) {
            heard.add("modified");
        }

        @Override
        public void collectionBegins(E owner, Object collection) {
            heard.add("begins");
        }

        @Override
        public void collectionEnds(E owner, Object collection) {
            heard.add("ends " + ((Collection<?>) collection).size());
        }
    }

    private <E, T> void on(Attribute<E, T> attribute, AttributeListener<E, T> listener) {
        AttributeListening.on(attribute, listener);
        undo.add(() -> AttributeListening.remove(attribute, listener));
    }

    private <E, T> void on(RelationshipPath<E, T> attribute, AttributeListener<E, T> listener) {
        AttributeListening.on(attribute, listener);
        undo.add(() -> AttributeListening.remove(attribute, listener));
    }

    private List<String> heard() {
        List<String> copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    @BeforeEach
    void createTables() {
        Mappings.of(Account.class).metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        undo.forEach(Runnable::run);
        session.close();
        engine.close();
        heard.clear();
    }

    @Test
    @Covers("ORM-EVT-08")
    void validatorsComeBeforeTheSessionTheOtherSideAndWhatIsToldInTheEnd() {
        on(CARD.account, new Log<>() {
            @Override
            public void changed(Card card, @Nullable Account account, Change change) {
                heard.add("in session: " + session.contains(account) + ", other side: "
                        + account.cards().contains(card));
            }
        });
        Card card = new Card("1");
        session.add(card);
        card.account(new Account("a@b"));
        assertThat(heard())
                .containsSubsequence("account of 1 a@b", "set", "append 1", "in session: true, other side: true");
    }

    @Test
    @Covers("ORM-EVT-07")
    void replacedCollectionsAreToldWithWhatStays() {
        on(ACCOUNT.cards, new Log<>() {
            @Override
            public Collection<? extends Card> replaceAll(Account owner, Collection<? extends Card> members) {
                heard.add("replace");
                return members.stream()
                        .filter(card -> !card.number().equals("out"))
                        .toList();
            }
        });
        Account account = new Account("a@b");
        Card stays = new Card("1");
        account.cards().add(stays);
        heard();
        account.cards(List.of(stays, new Card("2"), new Card("out")));
        assertThat(heard()).containsExactly("replace", "begins", "keep", "append 2", "add", "changed", "ends 1");
        assertThat(account.cards()).extracting(Card::number).containsExactly("1", "2");
        session.add(account);
        session.commit();
        assertThat(heard()).as("expired").containsExactly("ends 2");
        assertThat(account.cards()).hasSize(2);
        assertThat(heard()).as("loaded").containsExactly("begins");
    }

    @Test
    @Covers("ORM-EVT-07")
    void listenersReplaceValuesAndRefuseThem() {
        on(ACCOUNT.kind, new Log<>() {
            @Override
            public String set(Account owner, @Nullable String value, Change change) {
                heard.add(change.before() + " to " + value);
                if ("bad".equals(value)) {
                    throw new IllegalArgumentException("not that");
                }
                return value + "!";
            }
        });
        Account account = new Account("a@b");
        heard();
        account.kind("x");
        assertThat(account.kind()).isEqualTo("x!");
        assertThatThrownBy(() -> account.kind("bad")).hasMessage("not that");
        assertThat(account.kind()).isEqualTo("x!");
        assertThat(heard()).containsExactly("account to x", "changed", "x! to bad");
        on(ACCOUNT.cards, new Log<>() {
            @Override
            public Card append(Account owner, Card member, Change change) {
                return new Card("other");
            }
        });
        account.cards().add(new Card("1"));
        assertThat(account.cards()).extracting(Card::number).containsExactly("other");
        assertThatThrownBy(() -> new Card("2").account(account))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O095]");
    }

    @Test
    @Covers("ORM-EVT-07")
    void whatWasChangedInPlaceIsToldAndWritten() {
        on(ACCOUNT.email, new Log<>());
        Account account = new Account("a@b");
        session.add(account);
        session.flush();
        heard();
        Inspect.of(account).markModified(ACCOUNT.email);
        assertThat(heard()).containsExactly("modified");
        assertThat(session.modified()).containsExactly(account);
        assertThat(session.isModified(account)).isTrue();
        session.commit();
        assertThat(session.isModified(account)).isFalse();
        assertThatThrownBy(() -> Inspect.of(account).markModified(ACCOUNT.email))
                .as("it is expired")
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith(
                        "it has no value, so there is none that was changed in place; read it first" + " [O096]");
        assertThatThrownBy(() -> Inspect.of(account).markModified(ACCOUNT.id)).hasMessageEndingWith("[O096]");
        assertThatThrownBy(() -> Inspect.of(account).markModified(ACCOUNT.cards))
                .hasMessageEndingWith("[O096]");
    }

    @Test
    @Covers("ORM-EVT-07")
    void aValueThatWasNeverSetIsGivenWhenItIsRead() {
        on(ACCOUNT.daily, new AttributeListener<Account, Integer>() {
            @Override
            public boolean givesFirst() {
                return true;
            }

            @Override
            public Integer first(Account owner) {
                heard.add("first");
                return 77;
            }
        });
        Account account = new Account("a@b");
        heard();
        assertThat(account.daily()).isEqualTo(77);
        assertThat(account.daily()).isEqualTo(77);
        assertThat(heard()).containsExactly("first");
        session.add(account);
        session.commit();
        assertThat(account.daily()).as("it was saved, and is loaded").isEqualTo(77);
        assertThat(heard()).isEmpty();
    }

    @Test
    @Covers("ORM-EVT-07")
    void subclassesInheritListeners() {
        Log<Account, String> log = new Log<>();
        on(ACCOUNT.email, log);
        Savings savings = new Savings("s@b");
        assertThat(heard()).containsExactly("bank email s@b", "set", "changed");
        on(SAVINGS.kind, new Log<>());
        savings.kind("x");
        new Account("a@b").kind("y");
        assertThat(heard()).containsExactly("set", "changed", "email a@b", "set", "changed");
        AttributeListening.remove(ACCOUNT.email, log);
        savings.email("t@b");
        assertThat(heard()).containsExactly("bank email t@b");
    }
}
