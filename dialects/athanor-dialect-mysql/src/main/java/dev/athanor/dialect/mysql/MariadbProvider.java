package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Set;

/**
 * Brings MariaDB, from version 10.7 on, to the engine.
 *
 * <pre>{@code
 * Engine.create("mariadb://user:secret@host:3306/shop?sslMode=verify-full");
 * Engine.create("jdbc:mariadb://host/shop?user=user&password=secret");
 * }</pre>
 *
 * <p>Options behind the question mark are those of the driver. A server that turns out to be MySQL is refused: say
 * {@code mysql://} then.
 */
public final class MariadbProvider implements DialectProvider {

    /** Creates the provider. */
    public MariadbProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mariadb");
    }

    @Override
    public JdbcDialect dialect() {
        return MysqlJdbc.MARIADB;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return MysqlAddress.of(url);
    }
}
