package dev.athanor.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PostgresqlProviderTest {

    @Test
    void isFoundByItself() {
        assertThat(ServiceLoader.load(DialectProvider.class)).hasAtLeastOneElementOfType(PostgresqlProvider.class);
    }

    @Test
    void makesTheDriversAddressOfAUrl() {
        JdbcTarget target = target("postgresql://scott:ti%40ger@db.example.org:5433/my%20shop?sslmode=require");

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5433/my%20shop");
        assertThat(target.properties())
                .containsEntry("user", "scott")
                .containsEntry("password", "ti@ger")
                .containsEntry("sslmode", "require");
        assertThat(target.shared()).isFalse();
    }

    @Test
    void leavesOutWhatTheUrlLeavesOut() {
        assertThat(target("postgresql://").jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/");
        assertThat(target("postgresql://").properties()).doesNotContainKeys("user", "password");
        assertThat(target("postgresql://[::1]/shop").jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]/shop");
    }

    @Test
    void passesAJdbcUrlOnAsItIs() {
        String url = "jdbc:postgresql://one,two:5433/shop?targetServerType=primary";

        assertThat(target(url).jdbcUrl()).isEqualTo(url);
    }

    @Test
    void takesOptionsByTheirNamesInLibpq() {
        Map<String, String> properties = target("postgresql://h/d?application_name=till&connect_timeout=3"
                        + "&target_session_attrs=read-write&prepareThreshold=1")
                .properties();

        assertThat(properties)
                .containsEntry("ApplicationName", "till")
                .containsEntry("connectTimeout", "3")
                .containsEntry("targetServerType", "primary")
                .containsEntry("prepareThreshold", "1");
    }

    private static JdbcTarget target(String url) {
        return new PostgresqlProvider().target(DatabaseUrl.parse(url));
    }
}
