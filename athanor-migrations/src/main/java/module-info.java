/** Schema migrations: revisions, operations and autogenerate. */
module dev.athanor.migrate {
    requires transitive dev.athanor.engine;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;
}
