package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine's own tests cannot say what they cover: what says it stands above the engine. */
class UrlGrammarTest {

    @Test
    @Covers("CORE-ENG-07")
    void urlsFollowOneGrammar() {
        assertThat(DatabaseUrl.parse("db://us%40er:p%3Aw@[::1]:99/a%3Fb?k=v&k=v2"))
                .isEqualTo(
                        new DatabaseUrl("db", "us@er", "p:w", "::1", 99, "a?b", Map.of("k", List.of("v", "v2")), null));
        assertThat(DatabaseUrl.parse("db://host"))
                .isEqualTo(new DatabaseUrl("db", null, null, "host", null, null, Map.of(), null));
        assertThat(DatabaseUrl.parse("db://user@host/a").password()).isNull();
        assertThatThrownBy(() -> DatabaseUrl.parse("db+driver://host")).isInstanceOf(UrlException.class);
        assertThatThrownBy(() -> DatabaseUrl.parse("no url")).isInstanceOf(UrlException.class);
    }

    @Test
    @Covers("CORE-ENG-08")
    void urlsAreWrittenAsTheyAreRead() {
        DatabaseUrl url = new DatabaseUrl(
                "db", "us/er", "p@w", "::1", 5, "my db+x/y?z", Map.of("b", List.of("2"), "a", List.of("1")), null);

        assertThat(url).hasToString("db://us%2Fer:***@[::1]:5/my db+x/y%3Fz?a=1&b=2");
        assertThat(url.withPassword()).isEqualTo("db://us%2Fer:p%40w@[::1]:5/my db+x/y%3Fz?a=1&b=2");
        assertThat(DatabaseUrl.parse(url.withPassword())).isEqualTo(url);
    }
}
