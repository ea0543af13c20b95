package dev.athanor.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import org.junit.jupiter.api.Test;

class MysqlProviderTest {

    private static JdbcTarget target(String url) {
        return Dialects.of(DatabaseUrl.parse(url)).target(DatabaseUrl.parse(url));
    }

    @Test
    void takesAddressesApart() {
        JdbcTarget target = target("mysql://root:s%40cret@db:3307/my%20shop?sslMode=trust");

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:mariadb://db:3307/my%20shop");
        assertThat(target.properties())
                .containsEntry("user", "root")
                .containsEntry("password", "s@cret")
                .containsEntry("sslMode", "trust")
                .containsEntry("tcpKeepAlive", "true");
        assertThat(target("mariadb://[::1]").jdbcUrl()).isEqualTo("jdbc:mariadb://[::1]/");
        assertThat(target("mariadb:///shop").jdbcUrl()).isEqualTo("jdbc:mariadb://localhost/shop");
    }

    @Test
    void oneDriverSpeaksToBoth() {
        assertThat(target("jdbc:mysql://db/shop?user=u").jdbcUrl()).isEqualTo("jdbc:mariadb://db/shop?user=u");
        assertThat(target("jdbc:mariadb://db/shop").jdbcUrl()).isEqualTo("jdbc:mariadb://db/shop");
    }

    @Test
    void eachIsKnownByItsName() {
        assertThat(Dialects.ofProduct("MariaDB").dialect().dialect()).isSameAs(MariadbDialect.instance());
        assertThat(Dialects.ofProduct("MySQL").dialect().dialect()).isSameAs(MysqlDialect.instance());
    }
}
