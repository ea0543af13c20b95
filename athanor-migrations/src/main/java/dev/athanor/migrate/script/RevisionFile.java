package dev.athanor.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of revisions: Java sources called {@code R<id>_<words of the message>.java}. */
public final class RevisionFile {

    private static final Pattern DOCUMENTATION = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern CLASS =
            Pattern.compile("\\s*(?:@[\\w.]*Revision\\b|(?:public\\s+|final\\s+)*class\\b)");
    private static final String EXTENSION = ".java";

    private RevisionFile() {}

    /**
     * Returns the Java sources in {@code folder}, sorted by name; not those in folders below.
     *
     * @throws MigrationException if the folder cannot be read ({@code G016})
     */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RevisionFile::isSource).sorted().toList();
        } catch (IOException e) {
            throw new MigrationException(
                    "G016",
                    "the folder of the revisions, " + folder,
                    Files.exists(folder) ? "it cannot be read (" + e + ")" : "it does not exist",
                    "create it with 'athanor init', or correct its name",
                    e);
        }
    }

    private static boolean isSource(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean special = name.startsWith(".") || name.equals("package-info.java") || name.equals("module-info.java");
        return name.endsWith(EXTENSION) && !special && Files.isRegularFile(file);
    }

    /**
     * Writes {@code draft} to a new file in {@code folder}.
     *
     * @return the file
     * @throws MigrationException if there is such a file, or it cannot be written ({@code G016})
     */
    public static Path write(RevisionDraft draft, Path folder) {
        String id = RevisionId.check(draft.id(), "new revision");
        String slug = Slug.of(draft.message());
        Path file;
        try {
            file = folder.resolve(className(id, slug) + EXTENSION);
        } catch (InvalidPathException e) {
            slug = Slug.ascii(slug);
            file = folder.resolve(className(id, slug) + EXTENSION);
        }
        byte[] source = source(draft, className(id, slug)).getBytes(StandardCharsets.UTF_8);
        try {
            return Files.write(file, source, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new MigrationException(
                    "G016", "file " + file, "it exists already", "choose another id or message", e);
        } catch (IOException e) {
            throw new MigrationException(
                    "G016", "file " + file, "it cannot be written (" + e + ")", "look at the folder and its rights", e);
        }
    }

    private static String className(String id, String slug) {
        return slug.isEmpty() ? "R" + id : "R" + id + "_" + slug;
    }

    /** Returns the source of {@code draft}, as the class {@code className}. */
    public static String source(RevisionDraft draft, String className) {
        StringBuilder source = new StringBuilder();
        if (!draft.packageName().isEmpty()) {
            source.append("package ").append(draft.packageName()).append(";\n\n");
        }
        source.append(imports(draft, "static "));
        source.append("import dev.athanor.migrate.Migration;\n");
        source.append("import dev.athanor.migrate.Operations;\n");
        source.append("import dev.athanor.migrate.Revision;\n");
        source.append(imports(draft, ""));
        source.append("\n/** ").append(Javadoc.escape(draft.message())).append(" */\n");
        source.append("@Revision(id = \"").append(draft.id()).append("\", revises = ");
        source.append(revises(draft.revises()))
                .append(", created = \"")
                .append(draft.created())
                .append("\")\n");
        source.append("public final class ").append(className).append(" implements Migration {\n");
        source.append(method("upgrade", draft.upgrade())).append(method("downgrade", draft.downgrade()));
        return source.append("}\n").toString();
    }

    private static String imports(RevisionDraft draft, String kind) {
        String lines = draft.imports().stream()
                .filter(name -> name.startsWith("static ") == kind.equals("static "))
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return lines.isEmpty() || kind.isEmpty() ? lines : lines + "\n";
    }

    private static String revises(List<String> parents) {
        return switch (parents.size()) {
            case 0 -> "\"\"";
            case 1 -> "\"" + parents.get(0) + "\"";
            default -> parents.stream().collect(Collectors.joining("\", \"", "{\"", "\"}"));
        };
    }

    private static String method(String name, String body) {
        String start = "\n    @Override\n    public void " + name + "(Operations op) {";
        return body.isBlank() ? start + "}\n" : start + "\n" + body.strip().indent(8) + "    }\n";
    }

    /**
     * Returns what a revision does: the first line of the documentation of its class, or else the words of its name.
     *
     * @param source the source, or {@code null} where there is only the class
     * @param className the simple name of the class
     */
    public static String message(@Nullable String source, String className) {
        String text = source == null ? "" : source;
        Matcher documentation = DOCUMENTATION.matcher(text);
        Matcher type = CLASS.matcher(text);
        while (documentation.find()) {
            if (type.region(documentation.end(), text.length()).lookingAt()) {
                return Javadoc.firstLine(documentation.group(1));
            }
        }
        return className
                .replaceFirst("^R[0-9A-Za-z]+_?", "")
                .replace('_', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
