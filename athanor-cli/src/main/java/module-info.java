/** The command line of the migrations. */
module dev.athanor.cli {
    requires dev.athanor.migrate;
    requires info.picocli;
    requires java.compiler;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.cli;
    exports dev.athanor.cli.generate;

    opens dev.athanor.cli to
            info.picocli;
}
