package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Set;

/**
 * Brings MySQL, from version 8.0.20 on, to the engine.
 *
 * <pre>{@code
 * Engine.create("mysql://user:secret@host:3306/shop?sslMode=verify-full");
 * }</pre>
 *
 * <p>Options behind the question mark are those of MariaDB's driver, which speaks to both. A server that turns out to
 * be MariaDB is spoken to as such.
 */
public final class MysqlProvider implements DialectProvider {

    /** Creates the provider. */
    public MysqlProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mysql");
    }

    @Override
    public JdbcDialect dialect() {
        return MysqlJdbc.MYSQL;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        return MysqlAddress.of(url);
    }
}
