package dev.athanor.engine.dialect;

import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Set;

/**
 * Brings a dialect to the engine; found by {@link java.util.ServiceLoader}, so that users register nothing. A module of
 * a dialect says {@code provides DialectProvider} in its {@code module-info} and names the class in
 * {@code META-INF/services} too.
 */
public interface DialectProvider {

    /** {@return the names by which URLs may call the database, in lower case, also behind {@code jdbc:}} */
    Set<String> names();

    /** {@return the dialect, as it is without having seen a server} */
    JdbcDialect dialect();

    /**
     * Returns what the driver is to be given for {@code url}, which calls the database by one of the {@link #names}.
     *
     * @throws UrlException if the address lacks a part, or has one that makes no sense ({@code E001})
     */
    JdbcTarget target(DatabaseUrl url);
}
