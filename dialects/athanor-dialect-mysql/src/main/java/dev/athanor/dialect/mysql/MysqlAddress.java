package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What MariaDB's driver is given for a URL. */
final class MysqlAddress {

    // A connection whose other end is gone without a word is noticed sooner or later, not never; and a batch is sent
    // row
    // by row, without waiting for answers, for in the other form nobody knows which row failed.
    private static final Map<String, String> DEFAULTS =
            Map.of("tcpKeepAlive", "true", "useBulkStmtsForInserts", "false");

    private MysqlAddress() {}

    static JdbcTarget of(DatabaseUrl url) {
        String given = url.jdbc();
        if (given != null) {
            // The driver takes its own name only, unless it is told otherwise.
            return new JdbcTarget(given.replaceFirst("(?i)^jdbc:mysql:", "jdbc:mariadb:"), DEFAULTS, false);
        }
        Map<String, String> properties = new HashMap<>(DEFAULTS);
        properties.putAll(url.settings());
        return new JdbcTarget(address(url), properties, false);
    }

    private static String address(DatabaseUrl url) {
        StringBuilder address =
                new StringBuilder("jdbc:mariadb://").append(url.server()).append('/');
        if (url.database() != null) {
            address.append(
                    URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return address.toString();
    }
}
