/** Engine, connections, transactions and results over JDBC. */
module dev.athanor.engine {
    requires transitive dev.athanor.sql;
    requires transitive java.sql;
    requires com.github.benmanes.caffeine;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.engine;
    exports dev.athanor.engine.codec;
    exports dev.athanor.engine.dialect;
    exports dev.athanor.engine.error;
    exports dev.athanor.engine.execute;
    exports dev.athanor.engine.pool;
    exports dev.athanor.engine.reflect;
    exports dev.athanor.engine.result;
    exports dev.athanor.engine.url;
    exports dev.athanor.engine.watch;

    uses dev.athanor.engine.dialect.DialectProvider;
}
