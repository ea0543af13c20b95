package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import org.junit.jupiter.api.Test;

class H2ProviderTest {

    private static JdbcTarget target(String url) {
        return Dialects.of(DatabaseUrl.parse(url)).target(DatabaseUrl.parse(url));
    }

    @Test
    void takesAddressesApart() {
        assertThat(target("h2:mem:shop").jdbcUrl()).isEqualTo("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        assertThat(target("h2:mem:shop?DB_CLOSE_DELAY=0").jdbcUrl()).isEqualTo("jdbc:h2:mem:shop;DB_CLOSE_DELAY=0");
        assertThat(target("h2:./shop?CIPHER=AES").jdbcUrl()).isEqualTo("jdbc:h2:./shop;CIPHER=AES");
        assertThat(target("h2://sa:secret@db:9092/shop").jdbcUrl()).isEqualTo("jdbc:h2:tcp://db:9092/shop");
        assertThat(target("h2://sa:secret@db/shop").properties())
                .containsEntry("user", "sa")
                .containsEntry("password", "secret");
        assertThat(target("jdbc:h2:mem:x;MODE=Oracle").jdbcUrl()).isEqualTo("jdbc:h2:mem:x;MODE=Oracle");
    }

    @Test
    void aDatabaseInMemoryLivesLongerThanItsConnections() {
        try (Engine engine = Engine.create("h2:mem:lives")) {
            engine.run(c -> c.execute(text("create table t (id integer)")));
            engine.run(c -> assertThat(
                            c.execute(text("select count(*) as n from t")).one().names())
                    .containsExactly("n"));
            engine.run(c -> c.execute(text("drop table t")));
        }
    }
}
