package dev.athanor.engine.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.UrlException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void partsAreReadAndDecoded() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://us%40er:p%3Aw%2F%25+@db.example:5433/my%20shop?a=1&b=x%20y&a=2&c");

        assertThat(url.dialect()).isEqualTo("postgresql");
        assertThat(url.user()).isEqualTo("us@er");
        assertThat(url.password()).isEqualTo("p:w/%+");
        assertThat(url.host()).isEqualTo("db.example");
        assertThat(url.port()).isEqualTo(5433);
        assertThat(url.database()).isEqualTo("my shop");
        assertThat(url.query()).isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("x y"), "c", List.of("")));
        assertThat(url.option("a")).isEqualTo("2");
        assertThat(url.option("z")).isNull();
    }

    @Test
    void partsMayBeAbsent() {
        DatabaseUrl url = DatabaseUrl.parse("PostgreSQL://localhost");

        assertThat(url).isEqualTo(new DatabaseUrl("postgresql", null, null, "localhost", null, null, Map.of(), null));
        assertThat(DatabaseUrl.parse("postgresql://user@/shop").host()).isNull();
        assertThat(DatabaseUrl.parse("postgresql://[::1]:5432/shop").host()).isEqualTo("::1");
        assertThat(DatabaseUrl.parse("sqlite:").database()).isNull();
        assertThat(DatabaseUrl.parse("sqlite://").database()).isNull();
    }

    @Test
    void filesFollowTheirSlashes() {
        assertThat(DatabaseUrl.parse("sqlite::memory:").database()).isEqualTo(":memory:");
        assertThat(DatabaseUrl.parse("sqlite:shop.db?mode=ro").database()).isEqualTo("shop.db");
        assertThat(DatabaseUrl.parse("sqlite:/var/shop.db").database()).isEqualTo("/var/shop.db");
        assertThat(DatabaseUrl.parse("sqlite:///shop.db").database()).isEqualTo("shop.db");
        assertThat(DatabaseUrl.parse("sqlite:////var/shop.db").database()).isEqualTo("/var/shop.db");
    }

    @Test
    void jdbcUrlsStayAsTheyAre() {
        String jdbc = "jdbc:postgresql://host/shop?user=u&password=secret&ssl=true";
        DatabaseUrl url = DatabaseUrl.parse(jdbc);

        assertThat(url.dialect()).isEqualTo("postgresql");
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.withPassword()).isEqualTo(jdbc);
        assertThat(url).hasToString("jdbc:postgresql://host/shop?user=u&password=***&ssl=true");
        assertThat(DatabaseUrl.parse("jdbc:x://u:secret@host/a")).hasToString("jdbc:x://u:***@host/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://us%40er:p%3Aw%2F%25@db.example:5433/a%3Fb?a=1&a=2&b=x+y",
                "postgresql://user@[::1]:5432/my shop+x/y",
                "postgresql://localhost",
                "sqlite::memory:",
                "sqlite:/var/lib/my shop.db?journal_mode=WAL"
            })
    void whatIsWrittenIsReadAgain(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.withPassword()).isEqualTo(text);
        assertThat(DatabaseUrl.parse(url.withPassword())).isEqualTo(url);
    }

    @Test
    void thePasswordIsNotShown() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://user:secret@host/shop?b=2&a=1");

        assertThat(url).hasToString("postgresql://user:***@host/shop?a=1&b=2");
        assertThat(url.withPassword()).isEqualTo("postgresql://user:secret@host/shop?a=1&b=2");
    }

    @Test
    void partsMayBeChanged() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://host/shop?a=1");

        assertThat(url.withDatabase("other").withOption("a", "2").withOption("b", "3"))
                .hasToString("postgresql://host/other?a=2&b=3");
        assertThat(url).hasToString("postgresql://host/shop?a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "://host/x", "1x://host", "post gres://host"})
    void whatIsNoUrlIsRefused(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(UrlException.class)
                .hasMessage(
                        "cannot read the database URL '" + text + "': it has no form that is known here; write it like"
                                + " postgresql://user:password@host:5432/database, sqlite:file.db, sqlite::memory: or jdbc:..."
                                + " [E001]");
    }

    @Test
    void wrongPartsAreNamed() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://u:secret@host:abc/x"))
                .hasMessageStartingWith(
                        "cannot read the database URL 'postgresql://u:***@host:abc/x': the port 'abc' is no"
                                + " number from 0 to 65535");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://host:70000/x"))
                .hasMessageContaining("the port '70000'");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql+psycopg://host/x"))
                .hasMessageContaining("it names the driver 'psycopg', which Java has no use for: leave it out");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://host/%zz")).isInstanceOf(UrlException.class);
    }
}
