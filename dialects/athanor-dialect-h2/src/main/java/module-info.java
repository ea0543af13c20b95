/** H2: how it differs from standard SQL, and how its driver is used. */
@SuppressWarnings("module") // H2 ends with a digit
module dev.athanor.dialect.h2 {
    requires transitive dev.athanor.engine;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.dialect.h2;

    provides dev.athanor.engine.dialect.DialectProvider with
            dev.athanor.dialect.h2.H2Provider;
}
