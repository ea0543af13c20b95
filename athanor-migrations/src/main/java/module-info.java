/** Schema migrations: revisions, operations and autogenerate. */
module dev.athanor.migrate {
    requires transitive dev.athanor.engine;
    requires java.compiler;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.migrate;
    exports dev.athanor.migrate.op;
    exports dev.athanor.migrate.runtime;
    exports dev.athanor.migrate.script;
}
