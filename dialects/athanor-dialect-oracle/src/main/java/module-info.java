/** Oracle: how it differs from standard SQL, and how its driver is used. */
module dev.athanor.dialect.oracle {
    requires transitive dev.athanor.engine;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.oracle;

    provides dev.athanor.engine.dialect.DialectProvider with
            dev.athanor.dialect.oracle.OracleProvider;
}
