package dev.athanor.orm.mapping;

import static dev.athanor.orm.wrong.Subscriber_.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.wrong.Subscriber;
import dev.athanor.orm.wrong.Subscription;
import org.junit.jupiter.api.Test;

class SecondaryTableTest {

    @Test
    void anEntityThatComesAfterItsTableWasMadeBetweenTwoOthersIsToldSo() {
        assertThat(Mappings.of(Subscriber.class).metadata().table("subscription"))
                .isNotNull();
        assertThatThrownBy(() -> Mappings.of(Subscription.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "Subscription comes too late for the table subscription: Subscriber.journals has made it for itself, as what"
                                + " is between; map Subscription before it is used, with Subscriber [M071]");
        assertThat(SUBSCRIBER.journals.mapping().secondary())
                .as("the others are as before")
                .isNotNull();
    }
}
