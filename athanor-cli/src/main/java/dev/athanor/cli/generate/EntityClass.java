package dev.athanor.cli.generate;

import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.migrate.op.SourceWriter;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class of an entity: attributes, relationships, and methods to read and change them. */
final class EntityClass {

    private static final String ANNOTATIONS = "dev.athanor.orm.annotation";

    private final String packageName;
    private final ClassNames names;
    private final Map<String, String> members;
    private final List<Side> sides;
    private final SourceWriter out = new SourceWriter();
    private final List<String> accessors = new ArrayList<>();

    EntityClass(String packageName, ClassNames names, Map<String, String> members, List<Side> sides) {
        this.packageName = packageName;
        this.names = names;
        this.members = members;
        this.sides = sides;
    }

    JavaFile file(ReflectedTable table) {
        String className = names.of(table);
        out.code("/** A row of {@code " + JavaNames.inComment(table.key()) + "}. */\n@");
        out.type(ANNOTATIONS, "Entity").code("(");
        List<String> said = new ArrayList<>();
        if (!table.name().equals(JavaNames.snakeCase(className))) {
            said.add("table = " + quoted(table.name()));
        }
        if (table.schema() != null) {
            said.add("schema = " + quoted(table.schema()));
        }
        said.add("nullability = Nullability.NOT_NULL");
        out.imported(ANNOTATIONS, "Nullability");
        out.code(String.join(", ", said) + ")\npublic class " + className + " {\n");
        for (ReflectedColumn column : table.columns()) {
            column(table, column);
        }
        sides.forEach(this::relationship);
        table.constraints().foreignKeys().stream()
                .filter(key -> key.columns().size() > 1)
                .forEach(key -> out.code("\n    // The foreign key "
                        + JavaNames.inComment(
                                key.columns() + " to " + key.target().key())
                        + " has several columns: it is left out.\n"));
        out.code("\n    /** Creates an object that is no row yet. */\n    public " + className + "() {}\n");
        accessors.forEach(out::code);
        out.code("}\n");
        return new JavaFile(className, Sources.withHead(packageName, out));
    }

    private static String quoted(String text) {
        return new SourceWriter().string(text).source();
    }

    private void column(ReflectedTable table, ReflectedColumn column) {
        String member = members.getOrDefault(column.name(), column.name());
        SqlType<?> type = column.type();
        if (!JavaTypes.fitsEntities(type)) {
            out.code("\n    // " + JavaNames.inComment(column.name() + " " + column.databaseType())
                    + " is left out: attributes have no such type.\n");
            return;
        }
        out.code("\n");
        ReflectedKey primaryKey = table.constraints().primaryKey();
        boolean key = false;
        if (primaryKey != null && primaryKey.columns().contains(column.name())) {
            key = true;
            id(primaryKey, column);
        }
        columnAnnotation(table, column, member);
        ReflectedForeignKey reference = reference(table, column.name());
        if (reference != null) {
            foreignKey(reference);
        }
        boolean absent = column.nullable() || (key && column.isAutoincrement()) || reference != null;
        field(member, absent, absent ? JavaTypes.of(type, out) : JavaTypes.ofValue(type, out));
    }

    // Without a word, one whole number that refers to nothing is made by the database.
    private void id(ReflectedKey primaryKey, ReflectedColumn column) {
        boolean whole = List.of("Integer", "Long", "Short")
                .contains(column.type().javaType().getSimpleName());
        boolean implied = primaryKey.columns().size() == 1 && whole;
        out.code("    @").type(ANNOTATIONS, "Id");
        if (implied && !column.isAutoincrement()) {
            out.code("(generated = ").type(ANNOTATIONS, "Generated").code(".NO)");
        }
        out.code("\n");
    }

    private void columnAnnotation(ReflectedTable table, ReflectedColumn column, String member) {
        List<String> said = new ArrayList<>();
        if (!column.name().equals(JavaNames.snakeCase(member))) {
            said.add("name = " + quoted(column.name()));
        }
        SqlType<?> type = column.type();
        boolean text = type instanceof NativeType && type.javaType() == String.class;
        if (text || type.equals(Types.TEXT) || type.equals(Types.CLOB)) {
            said.add("type = \"TEXT\"");
        } else if (type instanceof StandardType<?> sized && type.javaType() == String.class) {
            sized.arguments().forEach(length -> said.add("length = " + length));
        } else if (type instanceof StandardType<?> sized && sized.arguments().size() == 2) {
            said.add("precision = " + sized.arguments().get(0));
            said.add("scale = " + sized.arguments().get(1));
        }
        boolean unique = table.constraints().uniques().stream()
                .anyMatch(known -> known.columns().equals(List.of(column.name())));
        if (unique) {
            said.add("unique = true");
        }
        if (!said.isEmpty()) {
            out.code("    @").type(ANNOTATIONS, "Column").code("(" + String.join(", ", said) + ")\n");
        }
    }

    private static @Nullable ReflectedForeignKey reference(ReflectedTable table, String column) {
        return table.constraints().foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column)))
                .findFirst()
                .orElse(null);
    }

    private void foreignKey(ReflectedForeignKey key) {
        String target = quoted(key.target().key() + "." + key.targetColumns().get(0));
        List<String> said = new ArrayList<>();
        if (key.onDelete() != ReferentialAction.UNSAID) {
            said.add("onDelete = " + quoted(key.onDelete().sql()));
        }
        if (key.onUpdate() != ReferentialAction.UNSAID) {
            said.add("onUpdate = " + quoted(key.onUpdate().sql()));
        }
        said.add(0, said.isEmpty() ? target : "value = " + target);
        out.code("    @").type(ANNOTATIONS, "ForeignKey").code("(" + String.join(", ", said) + ")\n");
    }

    private void relationship(Side side) {
        out.code("\n    @").type(ANNOTATIONS, "Relationship").code("(backPopulates = " + quoted(side.back()));
        if (!side.joinBy().isEmpty() && side.kind() != Side.Kind.MANY) {
            out.code(", joinBy = " + quoted(side.joinBy()));
        }
        out.code(")\n");
        if (side.kind() == Side.Kind.MANY) {
            Imports.add(Imports.add(out, List.class), ArrayList.class);
            String type = "List<" + side.target() + ">";
            out.code("    private " + type + " " + side.name() + " = new ArrayList<>();\n");
            accessors.add(getter(type, side.name()));
        } else {
            field(side.name(), side.kind() == Side.Kind.ONE_OR_NONE, side.target());
        }
    }

    private void field(String member, boolean absent, String type) {
        String written = absent ? "@Nullable " + type : type;
        if (absent && type.endsWith("[]")) {
            written = type.replace("[]", " @Nullable []");
        }
        if (absent) {
            out.imported("org.jspecify.annotations", "Nullable");
        }
        out.code("    private " + written + " " + member + ";\n");
        accessors.add(getter(written, member));
        accessors.add("\n    /** Changes {@code " + member + "}. */\n    public void set"
                + Character.toUpperCase(member.charAt(0)) + member.substring(1) + "(" + written + " " + member
                + ") {\n        this." + member + " = " + member + ";\n    }\n");
    }

    private static String getter(String type, String member) {
        return "\n    /** {@return {@code " + member + "}} */\n    public " + type + " " + member
                + "() {\n        return " + member + ";\n    }\n";
    }
}
