package dev.athanor.dialect.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MssqlProviderTest {

    private static JdbcTarget target(String url) {
        return Dialects.of(DatabaseUrl.parse(url)).target(DatabaseUrl.parse(url));
    }

    @Test
    void takesAddressesApart() {
        JdbcTarget target = target("mssql://sa:s%40cret@db:1434/shop?encrypt=false");

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:sqlserver://db:1434");
        assertThat(target.properties())
                .isEqualTo(Map.of("user", "sa", "password", "s@cret", "databaseName", "shop", "encrypt", "false"));
        assertThat(target("mssql:///").jdbcUrl()).isEqualTo("jdbc:sqlserver://localhost");
        assertThat(target("mssql://[::1]/x").jdbcUrl()).isEqualTo("jdbc:sqlserver://[::1]");
    }

    @Test
    void leavesTheDriversOwnAddressesAsTheyAre() {
        String url = "jdbc:sqlserver://db;databaseName=shop";

        assertThat(target(url).jdbcUrl()).isEqualTo(url);
        assertThat(target(url).properties()).isEmpty();
    }

    @Test
    void isKnownByTheNameTheServerGivesItself() {
        assertThat(Dialects.ofProduct("Microsoft SQL Server").dialect().dialect())
                .isSameAs(MssqlDialect.instance());
    }
}
