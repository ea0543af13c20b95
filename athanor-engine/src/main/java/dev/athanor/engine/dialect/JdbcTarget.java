package dev.athanor.engine.dialect;

import java.util.Map;

/**
 * What a driver is given to connect.
 *
 * @param jdbcUrl the driver's own form of the address
 * @param properties user, password and settings
 * @param shared whether all share one connection, as with a database that lives in its connection
 */
public record JdbcTarget(String jdbcUrl, Map<String, String> properties, boolean shared) {

    /** Creates the target; the properties are copied. */
    public JdbcTarget {
        properties = Map.copyOf(properties);
    }

    /** Shows no properties: the password may be among them. */
    @Override
    public String toString() {
        return "JdbcTarget[shared=" + shared + "]";
    }
}
