package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.ArrayList;
import java.util.HashMap;
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

    @Test
    @Covers("CORE-ENG-06")
    void urlsAreValues() {
        Map<String, List<String>> query = new HashMap<>(Map.of("k", new ArrayList<>(List.of("v"))));
        DatabaseUrl url = new DatabaseUrl("db", "user", "secret", "host", 5, "base", query, null);
        query.put("later", List.of("x"));

        assertThat(url.query()).isEqualTo(Map.of("k", List.of("v")));
        assertThatThrownBy(() -> url.query().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(url).isEqualTo(DatabaseUrl.parse("db://user:secret@host:5/base?k=v"));
        assertThat(url).hasSameHashCodeAs(DatabaseUrl.parse("db://user:secret@host:5/base?k=v"));
        assertThat(List.of(
                        "dx://user:secret@host:5/base?k=v",
                        "db://use:secret@host:5/base?k=v",
                        "db://user:other@host:5/base?k=v",
                        "db://user:secret@hos:5/base?k=v",
                        "db://user:secret@host:6/base?k=v",
                        "db://user:secret@host:5/bas?k=v",
                        "db://user:secret@host:5/base?k=w"))
                .map(DatabaseUrl::parse)
                .doesNotContain(url);
        assertThatThrownBy(() -> DatabaseUrl.parse("db://host:five/base"))
                .isInstanceOf(UrlException.class)
                .hasMessageContaining("the port 'five' is no number");
    }

    @Test
    @Covers("CORE-ENG-09")
    void partsOfUrlsAreChanged() {
        DatabaseUrl url = DatabaseUrl.parse("sqlite://user:secret@host:5/base?a=1&b=2");

        assertThat(url.withUser("other", null).withServer("away", null).withDatabase("more"))
                .isEqualTo(DatabaseUrl.parse("sqlite://other@away/more?a=1&b=2"));
        assertThat(url.withOption("a", "3").query()).isEqualTo(Map.of("a", List.of("3"), "b", List.of("2")));
        assertThat(url.addOption("a", "3").query()).isEqualTo(Map.of("a", List.of("1", "3"), "b", List.of("2")));
        assertThat(url.withOptions("a=3&a=4&c=5").query())
                .isEqualTo(Map.of("a", List.of("3", "4"), "b", List.of("2"), "c", List.of("5")));
        assertThat(url.withOptions(Map.of("b", List.of("6", "7")), true).query())
                .isEqualTo(Map.of("a", List.of("1"), "b", List.of("2", "6", "7")));
        assertThat(url.withoutOptions("a", "never").query()).isEqualTo(Map.of("b", List.of("2")));
        assertThat(url.query())
                .as("all values are lists, and this one is as it was")
                .isEqualTo(Map.of("a", List.of("1"), "b", List.of("2")));
        assertThat(url.dialect()).isEqualTo("sqlite");
    }

    @Test
    void urlsOfTheDriverAreNotTakenApart() {
        DatabaseUrl jdbc = DatabaseUrl.parse("jdbc:db://u:secret@host/base");

        assertThatThrownBy(() -> jdbc.withOption("a", "1"))
                .isInstanceOf(UrlException.class)
                .hasMessage("the JDBC URL 'jdbc:db://u:***@host/base' cannot be changed part by part, for it is the"
                        + " driver's to read; change its text, or write it like postgresql://host/database [E001]");
        assertThatThrownBy(() -> jdbc.withDatabase("other")).isInstanceOf(UrlException.class);
    }
}
