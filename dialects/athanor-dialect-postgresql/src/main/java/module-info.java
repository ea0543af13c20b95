/** PostgreSQL: how it differs from standard SQL, and how its driver is used. */
module dev.athanor.dialect.postgresql {
    requires transitive dev.athanor.engine;
    requires org.postgresql.jdbc;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.postgresql;

    provides dev.athanor.engine.dialect.DialectProvider with
            dev.athanor.dialect.postgresql.PostgresqlProvider;
}
