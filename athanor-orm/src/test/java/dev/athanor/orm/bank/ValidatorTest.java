package dev.athanor.orm.bank;

import static dev.athanor.orm.bank.Account.ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes are validated by methods of their class. */
class ValidatorTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private Account stored(Account account) {
        Mappings.of(Account.class).metadata().createAll(engine);
        session.add(account);
        session.commit();
        ASKED.clear();
        return account;
    }

    @Test
    @Covers("ORM-EVT-19")
    void whatIsSetIsWhatTheValidatorReturns() {
        Account account = new Account("Ann@Bank");
        assertThat(account.email()).as("a constructor sets, too").isEqualTo("ann@bank");
        assertThatThrownBy(() -> new Account("nobody")).hasMessage("nobody is no address");
        account.email("B@Bank");
        assertThatThrownBy(() -> account.email("c")).hasMessage("c is no address");
        assertThat(account.email()).isEqualTo("b@bank");
        account.limits(5, 5000);
        assertThat(account.monthly()).isEqualTo(1000);
        assertThatThrownBy(() -> account.limits(-1, 7)).hasMessage("daily is below zero");
        assertThat(account.daily()).isEqualTo(5);
        assertThat(ASKED)
                .containsExactly(
                        "email Ann@Bank",
                        "email nobody",
                        "email B@Bank",
                        "email c",
                        "daily 5",
                        "monthly 5000",
                        "daily -1");
    }

    @Test
    @Covers("ORM-EVT-19")
    void whatIsLoadedIsNotValidated() {
        Account account = stored(new Account("a@b"));
        assertThat(account.email()).isEqualTo("a@b");
        session.refresh(account);
        assertThat(account.cards()).isEmpty();
        assertThat(ASKED).isEmpty();
        account.email("C@d");
        session.commit();
        assertThat(account.email()).isEqualTo("c@d");
        assertThat(ASKED).containsExactly("email C@d");
    }

    @Test
    @Covers("ORM-EVT-19")
    void membersAreValidatedWhenTheyComeAndGo() {
        Account account = new Account("a@b");
        Card fixed = new Card("!1");
        Card other = new Card("2");
        account.cards().addAll(List.of(fixed, other));
        assertThatThrownBy(() -> account.cards().add(new Card(""))).hasMessage("a card has a number");
        assertThatThrownBy(() -> account.cards().remove(fixed)).hasMessage("this card stays");
        account.cards().remove(other);
        assertThat(account.cards()).containsExactly(fixed);
        assertThat(fixed.account()).isSameAs(account);
        account.cards(List.of(fixed, other));
        assertThat(ASKED)
                .as("the side that follows leaves out what follows")
                .containsExactly("email a@b", "append !1", "append 2", "append ", "remove !1", "remove 2", "append 2");
    }

    @Test
    @Covers("ORM-EVT-19")
    void whatFollowsTheOtherSideIsValidatedUnlessLeftOut() {
        Account account = stored(new Account("a@b"));
        Card card = new Card("3");
        card.account(account);
        Card wrong = new Card("");
        assertThatThrownBy(() -> wrong.account(account)).hasMessage("a card has a number");
        card.account(null);
        assertThat(ASKED)
                .containsExactly(
                        "account of 3 a@b", "append 3", "account of  a@b", "append ", "account of 3 none", "remove 3");
    }

    @Test
    @Covers("ORM-EVT-19")
    void aSubclassTakesThePlaceOfTheValidatorAbove() {
        Account account = stored(new Savings("s@b"));
        account.email("s b");
        account.limits(2000, 1);
        assertThat(account.email()).isEqualTo("sb");
        assertThat(account.daily()).isEqualTo(1000);
        assertThat(ASKED).containsExactly("bank email s b", "daily 2000", "monthly 1");
    }
}
