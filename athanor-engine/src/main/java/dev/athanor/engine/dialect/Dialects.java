package dev.athanor.engine.dialect;

import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialects that can be found. */
public final class Dialects {

    private static final Logger LOG = LoggerFactory.getLogger(Dialects.class);
    private static final Set<String> OURS = Set.of("sqlite", "postgresql", "mysql", "mariadb", "h2", "mssql", "oracle");

    private Dialects() {}

    /**
     * Returns the provider for {@code url}.
     *
     * @throws UrlException if none knows that kind of database ({@code E002})
     */
    public static DialectProvider of(DatabaseUrl url) {
        return named(url.dialect(), "'" + url + "'");
    }

    /**
     * Returns the provider for the database that calls its product {@code product}.
     *
     * @throws UrlException if none knows that kind of database ({@code E002})
     */
    public static DialectProvider ofProduct(String product) {
        return named(product.toLowerCase(Locale.ROOT), "a DataSource for " + product);
    }

    /**
     * Warns of names of dialects that no database has, as far as is known here: words for them are never written.
     *
     * @param users who names them, by the name
     */
    public static void warnOfUnknown(Map<String, ? extends Collection<String>> users) {
        if (OURS.containsAll(users.keySet())) {
            return;
        }
        Set<String> known = new TreeSet<>(OURS);
        all().forEach(provider -> known.addAll(provider.names()));
        users.forEach((name, tables) -> {
            if (!known.contains(name)) {
                LOG.warn(
                        "tables {} have words for the database '{}', which no dialect here is called, so they are never"
                                + " written; there are {}",
                        tables,
                        name,
                        known);
            }
        });
    }

    private static DialectProvider named(String name, String subject) {
        Set<String> known = new LinkedHashSet<>();
        for (DialectProvider provider : all()) {
            if (provider.names().contains(name)) {
                return provider;
            }
            known.addAll(provider.names());
        }
        throw new UrlException(
                "E002",
                subject + " names the database '" + name + "', which no dialect here knows; there are " + known
                        + "; add the dependency dev.athanor:athanor-dialect-" + name + ", or correct the name");
    }

    private static List<DialectProvider> all() {
        List<DialectProvider> providers = new ArrayList<>();
        ServiceLoader.load(DialectProvider.class, DialectProvider.class.getClassLoader())
                .forEach(providers::add);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != DialectProvider.class.getClassLoader()) {
            ServiceLoader.load(DialectProvider.class, context).forEach(providers::add);
        }
        return providers;
    }
}
