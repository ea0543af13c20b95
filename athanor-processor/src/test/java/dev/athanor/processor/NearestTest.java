package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"user, user, 0", "usr, user, 1", "kitten, sitting, 3", "'', abc, 3", "abc, '', 3"})
    void distanceCountsLetters(String from, String to, int letters) {
        assertThat(Nearest.distance(from, to)).isEqualTo(letters);
    }

    @Test
    void aSlipOfTheHandIsUnderstood() {
        List<String> names = List.of("id", "user", "emailAddress");

        assertThat(Nearest.hint("usr", names)).isEqualTo("; did you mean user?");
        assertThat(Nearest.hint("USER", names)).isEqualTo("; did you mean user?");
        assertThat(Nearest.hint("emialAddres", names)).isEqualTo("; did you mean emailAddress?");
    }

    @Test
    void somethingElseIsAnsweredWithWhatThereIs() {
        assertThat(Nearest.hint("customer", List.of("id", "user"))).isEqualTo("; there are id, user");
        assertThat(Nearest.hint("xx", List.of("id"))).isEqualTo("; there are id");
        assertThat(Nearest.hint("customer", List.of())).isEmpty();
    }
}
