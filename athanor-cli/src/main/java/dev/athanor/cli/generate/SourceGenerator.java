package dev.athanor.cli.generate;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.reflect.ReflectedTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the Java source of tables that exist: the way most programs begin.
 *
 * <pre>{@code
 * List<ReflectedTable> tables = Inspector.of(engine).tables(null);
 * List<JavaFile> sources = new SourceGenerator("com.acme.shop").entities(tables);
 * }</pre>
 */
public final class SourceGenerator {

    private final String packageName;

    /**
     * Creates a generator.
     *
     * @param packageName the package of the classes, empty for none
     */
    public SourceGenerator(String packageName) {
        this.packageName = requireNonNull(packageName, "packageName");
    }

    /** Returns for each table a class that extends {@code Table} and has a field for each column. */
    public List<JavaFile> tables(List<ReflectedTable> tables) {
        ClassNames names = ClassNames.of(tables, "Table");
        List<JavaFile> files = new ArrayList<>();
        for (ReflectedTable table : tables) {
            files.add(new TableClass(packageName, names, table).file());
        }
        return List.copyOf(files);
    }

    /**
     * Returns for each table an entity class, with relationships on both sides of each foreign key. Tables without a
     * primary key are left out: an object needs one.
     */
    public List<JavaFile> entities(List<ReflectedTable> tables) {
        List<ReflectedTable> mapped = tables.stream()
                .filter(table -> table.constraints().primaryKey() != null)
                .toList();
        ClassNames names = ClassNames.of(mapped, "");
        Relationships relationships = Relationships.of(mapped, names);
        List<JavaFile> files = new ArrayList<>();
        for (ReflectedTable table : mapped) {
            files.add(new EntityClass(packageName, names, relationships.memberNames(table), relationships.of(table))
                    .file(table));
        }
        return List.copyOf(files);
    }
}
