/** The command line of the migrations. */
module dev.athanor.cli {
    requires dev.athanor.migrate;
    requires info.picocli;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.cli;

    opens dev.athanor.cli to
            info.picocli;
}
