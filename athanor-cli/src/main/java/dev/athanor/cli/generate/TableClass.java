package dev.athanor.cli.generate;

import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.migrate.op.SourceWriter;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.TableItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The class of a Core table: a field for each column. */
final class TableClass {

    // Methods of Table have no fields beside them, but these would hide its own.
    private static final Set<String> RESERVED = Set.of("metadata");

    private final String packageName;
    private final ReflectedTable table;
    private final String className;
    private final SourceWriter out = new SourceWriter();

    TableClass(String packageName, ClassNames names, ReflectedTable table) {
        this.packageName = packageName;
        this.table = table;
        this.className = names.of(table);
    }

    JavaFile file() {
        out.code("/** The table {@code " + JavaNames.inComment(table.key()) + "}. */\n");
        out.code("public final class " + className + " extends ")
                .type("dev.athanor.sql.schema", "Table")
                .code(" {\n");
        Set<String> taken = new HashSet<>(RESERVED);
        for (TableItem item : table.items(null)) {
            if (item instanceof ColumnDefinition<?> column) {
                field(column, taken);
            }
        }
        constructor();
        out.code("}\n");
        return new JavaFile(className, Sources.withHead(packageName, out));
    }

    private void field(ColumnDefinition<?> column, Set<String> taken) {
        String name = JavaNames.free(JavaNames.member(column.name()), taken);
        taken.add(name);
        out.code("\n    /** {@code " + JavaNames.inComment(column.name()) + "}. */\n    public final ");
        out.type("dev.athanor.sql.schema", "Column")
                .code("<")
                .code(JavaTypes.of(column.type(), out))
                .code("> ");
        out.code(name + " = add(").item(column).code(");\n");
    }

    private void constructor() {
        out.code("\n    /** Defines the table in {@code metadata}. */\n    public " + className + "(");
        out.type("dev.athanor.sql.schema", "MetaData")
                .code(" metadata) {\n        super(")
                .string(table.name());
        out.code(", ");
        if (table.schema() != null) {
            out.string(table.schema()).code(", ");
        }
        out.code("metadata);\n");
        for (TableItem item : table.items(null)) {
            if (item instanceof PrimaryKeyDefinition key) {
                primaryKey(key);
            } else if (!(item instanceof ColumnDefinition<?>)) {
                out.code("        ").item(item).code(".addTo(this);\n");
            }
        }
        out.code("    }\n");
    }

    // Written by its class, for a table has a method primaryKey() itself; and only if it says more than the columns do.
    private void primaryKey(PrimaryKeyDefinition key) {
        List<String> order = table.columns().stream()
                .map(ReflectedColumn::name)
                .filter(key.columns()::contains)
                .toList();
        if (key.name() != null || !order.equals(key.columns())) {
            out.code("        new ")
                    .type("dev.athanor.sql.schema", "PrimaryKeyDefinition")
                    .code("(");
            out.string(key.name())
                    .code(", ")
                    .type("java.util", "List")
                    .code(".of(")
                    .strings(key.columns());
            out.code(")).addTo(this);\n");
        }
    }
}
