import dev.athanor.dialect.sqlite.SqliteProvider;
import dev.athanor.engine.dialect.DialectProvider;

/** SQLite: how it differs from standard SQL. */
module dev.athanor.dialect.sqlite {
    requires transitive dev.athanor.engine;
    requires org.xerial.sqlitejdbc;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.sqlite;

    provides DialectProvider with
            SqliteProvider;
}
