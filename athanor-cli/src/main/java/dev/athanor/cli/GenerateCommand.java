package dev.athanor.cli;

import dev.athanor.cli.generate.JavaFile;
import dev.athanor.cli.generate.SourceGenerator;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.migrate.script.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes Java source for a database that exists. */
@Command(
        name = "generate",
        description = {
            "Writes Java classes for the tables of a database that exists: entity classes with their relationships, or",
            "with --tables the tables of the SQL layer. The database is only read; files that are there are kept."
        })
final class GenerateCommand implements Runnable {

    private final Main main;

    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "The tables; all of the schema if none is named.")
    private List<String> tables = List.of();

    @Option(names = "--tables", description = "Writes classes of tables instead of entities.")
    private boolean core;

    @Option(names = "--url", paramLabel = "URL", description = "The database; else that of the configuration.")
    private @Nullable String url;

    @Option(names = "--schema", paramLabel = "NAME", description = "The schema; the default one if left out.")
    private @Nullable String schema;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The package of the classes; none if left out.")
    private String packageName = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "src/main/java",
            description = "The folder of the sources; ${DEFAULT-VALUE} if left out.")
    private Path output = Path.of("src/main/java");

    @Option(names = "--overwrite", description = "Replaces files that are there.")
    private boolean overwrite;

    GenerateCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        List<ReflectedTable> reflected = reflect();
        SourceGenerator generator = new SourceGenerator(packageName);
        List<JavaFile> files = core ? generator.tables(reflected) : generator.entities(reflected);
        Path folder = output.resolve(packageName.replace('.', '/'));
        for (JavaFile file : files) {
            write(folder.resolve(file.fileName()), file.text());
        }
        if (!core) {
            reflected.stream()
                    .filter(table -> table.constraints().primaryKey() == null)
                    .forEach(table -> main.terminal().line("left out " + table.key() + ": it has no primary key"));
        }
    }

    private List<ReflectedTable> reflect() {
        try (Engine engine = url == null ? main.configuration().engine() : Engine.create(url)) {
            Inspector inspector = Inspector.of(engine);
            if (tables.isEmpty()) {
                return inspector.tables(schema);
            }
            List<ReflectedTable> some = new ArrayList<>();
            for (String table : tables) {
                some.add(inspector.table(schema == null ? table : schema + "." + table));
            }
            return some;
        }
    }

    private void write(Path file, String text) {
        if (Files.exists(file) && !overwrite) {
            main.terminal().line("kept     " + file + ", which was there");
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MigrationException(
                    "G027", "file " + file, "it cannot be written (" + e + ")", "look at the rights of its folder", e);
        }
        main.terminal().line("created  " + file);
    }
}
