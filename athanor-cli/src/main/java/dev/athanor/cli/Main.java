package dev.athanor.cli;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.migrate.script.MigrationException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code athanor}. Results go to the standard output, errors to the standard error.
 *
 * <p>It ends with 0 when it did what was asked, with 1 when that failed, with 2 when it was not asked right.
 */
@Command(
        name = "athanor",
        description = "Brings databases from one version of their schema to another.",
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private static final int FAILED = 1;

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; else that of the variable ATHANOR_CONFIG, else athanor.properties.")
    private @Nullable Path config;

    @Option(names = "--stacktrace", description = "Shows where in the program an error comes from.")
    private boolean stackTrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows which version this is.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;

    private Main(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Runs the command and ends the program. */
    public static void main(String[] args) {
        // Without a logging library SLF4J would warn of that on each run.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding")));
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        System.exit(run(args, System.getenv(), new Terminal(out, err, Ansi.AUTO)));
    }

    /**
     * Runs the command.
     *
     * @param args the arguments, for example {@code upgrade head}
     * @param out where results go
     * @param err where errors go
     * @return the exit code
     */
    @CanIgnoreReturnValue
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, System.getenv(), new Terminal(out, err, Ansi.OFF));
    }

    static int run(String[] args, Map<String, String> environment, Terminal terminal) {
        Main main = new Main(terminal, environment);
        CommandLine commandLine = new CommandLine(main)
                .addSubcommand(new InitCommand(main))
                .addSubcommand(new RevisionCommand(main))
                .addSubcommand(withTarget(new UpgradeCommand(main)))
                .addSubcommand(withTarget(new DowngradeCommand(main)))
                .addSubcommand(new CurrentCommand(main))
                .addSubcommand(new HistoryCommand(main))
                .addSubcommand(new HeadsCommand(main))
                .addSubcommand(new GenerateCommand(main))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setExecutionExceptionHandler((failure, command, parsed) -> main.failed(failure));
        try {
            return commandLine.execute(args);
        } finally {
            terminal.flush();
        }
    }

    // A target such as -1 looks like an option.
    private static CommandLine withTarget(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    private int failed(Exception failure) {
        if (failure instanceof MigrationException known) {
            terminal.error(known);
        } else {
            terminal.error(failure);
        }
        if (stackTrace) {
            failure.printStackTrace(terminal.err());
        }
        return FAILED;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Returns the file of the configuration, which need not exist. */
    Path configurationFile() {
        if (config != null) {
            return config;
        }
        return Path.of(environment.getOrDefault("ATHANOR_CONFIG", Configuration.FILE_NAME));
    }

    Configuration configuration() {
        return Configuration.read(configurationFile(), environment);
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"athanor " + (version == null ? "(development)" : version)};
        }
    }
}
