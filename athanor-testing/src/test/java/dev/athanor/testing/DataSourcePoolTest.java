package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.engine.pool.ConnectionPool.Lease;
import dev.athanor.engine.pool.DataSourcePool;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** The user's own DataSource. */
class DataSourcePoolTest {

    private final AtomicInteger prepared = new AtomicInteger();

    private void take(DataSourcePool pool, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            Lease lease = pool.acquire();
            pool.release(lease);
        }
    }

    @Test
    void theConnectionsOfAPoolArePreparedOnce() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new SQLiteDataSource());
        config.setMaximumPoolSize(1);
        try (HikariDataSource source = new HikariDataSource(config)) {
            take(new DataSourcePool(source, connection -> prepared.incrementAndGet()), 3);
        }

        assertThat(prepared).hasValue(1);
    }

    @Test
    void eachConnectionOfAPlainSourceIsPrepared() throws SQLException {
        take(new DataSourcePool(new SQLiteDataSource(), connection -> prepared.incrementAndGet()), 3);

        assertThat(prepared).hasValue(3);
    }
}
