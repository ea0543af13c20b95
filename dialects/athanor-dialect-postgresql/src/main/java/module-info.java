/** PostgreSQL: how it differs from standard SQL. */
module dev.athanor.dialect.postgresql {
    requires transitive dev.athanor.engine;
    requires org.postgresql.jdbc;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.postgresql;
}
