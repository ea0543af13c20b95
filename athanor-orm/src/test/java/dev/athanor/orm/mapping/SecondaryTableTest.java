package dev.athanor.orm.mapping;

import static dev.athanor.orm.wrong.Fan_.FAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.wrong.Fan;
import dev.athanor.orm.wrong.Following;
import org.junit.jupiter.api.Test;

class SecondaryTableTest {

    @Test
    void anEntityThatComesAfterItsTableWasMadeBetweenTwoOthersIsToldSo() {
        assertThat(Mappings.of(Fan.class).metadata().table("following")).isNotNull();
        assertThatThrownBy(() -> Mappings.of(Following.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("Following comes too late for the table following: Fan.bands has made it for itself, as what"
                        + " is between; map Following before it is used, with Fan [M071]");
        assertThat(FAN.bands.mapping().secondary()).as("the others are as before").isNotNull();
    }
}
