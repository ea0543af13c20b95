/** MySQL: how it differs from standard SQL, and how its driver is used. */
module dev.athanor.dialect.mysql {
    requires transitive dev.athanor.engine;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.mysql;

    provides dev.athanor.engine.dialect.DialectProvider with
            dev.athanor.dialect.mysql.MysqlProvider,
            dev.athanor.dialect.mysql.MariadbProvider;
}
