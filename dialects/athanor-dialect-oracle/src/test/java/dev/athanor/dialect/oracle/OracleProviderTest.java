package dev.athanor.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OracleProviderTest {

    private static JdbcTarget target(String url) {
        return Dialects.of(DatabaseUrl.parse(url)).target(DatabaseUrl.parse(url));
    }

    @Test
    void takesAddressesApart() {
        JdbcTarget target = target("oracle://scott:tiger@db:1522/shop?oracle.net.CONNECT_TIMEOUT=5000");

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:oracle:thin:@//db:1522/shop");
        assertThat(target.properties())
                .isEqualTo(Map.of("user", "scott", "password", "tiger", "oracle.net.CONNECT_TIMEOUT", "5000"));
        assertThat(target("oracle://[::1]/x").jdbcUrl()).isEqualTo("jdbc:oracle:thin:@//[::1]/x");
        assertThat(target("jdbc:oracle:thin:@//db/x").jdbcUrl()).isEqualTo("jdbc:oracle:thin:@//db/x");
    }

    @Test
    void asksForAService() {
        assertThatThrownBy(() -> target("oracle://db"))
                .isInstanceOf(UrlException.class)
                .hasMessage("the database URL 'oracle://db' names no service; write oracle://user:password@host/service"
                        + " [E001]");
    }
}
