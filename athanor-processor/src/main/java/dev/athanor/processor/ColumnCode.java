package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.ColumnModel.Trait;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a column as code that makes its descriptor. */
final class ColumnCode {

    private static final String MAPPING = "dev.athanor.orm.mapping";
    private static final ClassName COLUMN_DEFAULT = ClassName.get("dev.athanor.sql.schema", "ColumnDefault");
    private static final String EXPRESSION = "dev.athanor.sql.ast.Expression";

    private final Elements elements;
    private final Types types;
    private final EntityReader reader;

    ColumnCode(Elements elements, Types types, EntityReader reader) {
        this.elements = elements;
        this.types = types;
        this.reader = reader;
    }

    /** The code; {@code required} is whether something else makes the column NOT NULL. */
    CodeBlock of(ColumnModel column, boolean required) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, $S, ", ClassName.get(MAPPING, "ColumnDescriptor"), column.name(), column.column())
                .add("$T.class)", boxed(column.field()));
        for (Trait trait : Trait.values()) {
            boolean holds = column.is(trait) || (trait == Trait.NOT_NULL && required);
            boolean implied = trait == Trait.NOT_NULL && column.is(Trait.PRIMARY_KEY);
            if (holds
                    && !implied
                    && !(trait == Trait.VERSION && column.methods().version() != null)) {
                code.add(".$L()", trait.method());
            }
        }
        declared(code, column);
        foreignKey(code, column.foreignKey());
        if (column.stored() != null) {
            code.add(column.stored());
        }
        values(code, column);
        deferred(code, Mark.find(elements, column.field(), "Deferred"));
        return code.build();
    }

    private void declared(CodeBlock.Builder code, ColumnModel column) {
        Mark declared = column.declared();
        if (declared == null) {
            return;
        }
        if (declared.number("length") > 0) {
            code.add(".length($L)", declared.number("length"));
        }
        if (declared.number("precision") > 0) {
            code.add(".precision($L, $L)", declared.number("precision"), declared.number("scale"));
        }
        if (!declared.text("type").isEmpty()) {
            code.add(".sqlType($S)", declared.text("type"));
        }
        if (declared.flag("activeHistory")) {
            code.add(".activeHistory()");
        }
        if (declared.flag("shared")) {
            code.add(".shared()");
        }
        if (declared.number("order") != 0) {
            code.add(".order($L)", declared.number("order"));
        }
        if (!declared.text("comment").isEmpty()) {
            defined(code, column, CodeBlock.of("comment($S)", declared.text("comment")));
        }
    }

    private static void foreignKey(CodeBlock.Builder code, @Nullable Mark foreignKey) {
        if (foreignKey == null) {
            return;
        }
        code.add(".foreignKey($S", foreignKey.text("value"));
        if (!foreignKey.text("onDelete").isEmpty()
                || !foreignKey.text("onUpdate").isEmpty()) {
            code.add(", $S, $S", foreignKey.text("onDelete"), foreignKey.text("onUpdate"));
        }
        code.add(")");
    }

    /** Where the values come from when the program gives none. */
    private void values(CodeBlock.Builder code, ColumnModel column) {
        byDatabase(code, column);
        ColumnModel.Methods methods = column.methods();
        if (methods.onInsert() != null) {
            defined(code, column, CodeBlock.of("onInsert($L)", made(methods.onInsert())));
        }
        if (methods.onUpdate() != null) {
            defined(code, column, CodeBlock.of("onUpdate($L)", made(methods.onUpdate())));
        }
        uuid(code, column);
        sequence(code, column);
        named(code, column, "version", methods.version());
        named(code, column, "defined", methods.define());
    }

    /** Hands the descriptor a method that an annotation names. */
    private void named(CodeBlock.Builder code, ColumnModel column, String to, @Nullable ExecutableElement method) {
        if (method != null) {
            code.add(
                    ".$L($T.class, $T::$L)",
                    to,
                    boxed(column.field()),
                    ClassName.get(ExpressionModel.owner(method)),
                    method.getSimpleName());
        }
    }

    private void byDatabase(CodeBlock.Builder code, ColumnModel column) {
        Mark server = Mark.find(elements, column.field(), "ServerDefault");
        if (server != null) {
            String sql = server.text("value");
            defined(
                    code,
                    column,
                    sql.isEmpty() ? CodeBlock.of("filledByDatabase()") : CodeBlock.of("serverDefault($S)", sql));
            if (server.flag("updated")) {
                code.add(".serverUpdated()");
            }
        }
        Mark computed = Mark.find(elements, column.field(), "Computed");
        if (computed != null) {
            ClassName storage = ClassName.get("dev.athanor.sql.schema", "Computed", "Storage");
            defined(
                    code,
                    column,
                    CodeBlock.of(
                            "computed($S, $T.$L)",
                            computed.text("value"),
                            storage,
                            computed.flag("stored") ? "STORED" : "VIRTUAL"));
        }
    }

    private void uuid(CodeBlock.Builder code, ColumnModel column) {
        Mark id = Mark.find(elements, column.field(), "Id");
        String generated = id == null ? "" : id.constant("generated");
        if (!generated.startsWith("UUID")) {
            return;
        }
        CodeBlock made = generated.equals("UUID")
                ? CodeBlock.of("$T.randomUUID()", ClassName.get("java.util", "UUID"))
                : CodeBlock.of("$T.next()", ClassName.get(MAPPING, "UuidV7"));
        RecordComponentElement wrapped = reader.stored().wrapped(column.field().asType());
        if (wrapped != null) {
            made = CodeBlock.of("new $T($L)", ClassName.get((TypeElement) wrapped.getEnclosingElement()), made);
        }
        defined(code, column, CodeBlock.of("onInsert($T.by(() -> $L))", COLUMN_DEFAULT, made));
    }

    private void sequence(CodeBlock.Builder code, ColumnModel column) {
        Mark id = Mark.find(elements, column.field(), "Id");
        if (id == null || !id.constant("generated").equals("SEQUENCE")) {
            return;
        }
        RecordComponentElement wrapped = reader.stored().wrapped(column.field().asType());
        TypeMirror number =
                reader.types().boxed(wrapped == null ? column.field().asType() : wrapped.asType());
        CodeBlock made = switch (number.toString().substring(number.toString().lastIndexOf('.') + 1)) {
            case "Integer" -> CodeBlock.of("Math.toIntExact(number)");
            case "Short" -> CodeBlock.of("(short) number");
            default -> CodeBlock.of("number");
        };
        if (wrapped != null) {
            made = CodeBlock.of("new $T($L)", ClassName.get((TypeElement) wrapped.getEnclosingElement()), made);
        }
        code.add(
                ".inBlocks($T.class, $S, $L, number -> $L)",
                boxed(column.field()),
                id.text("sequence"),
                Math.max(1, id.number("block")),
                made);
    }

    /** A method makes a value of each row, or returns an expression or a default of its own. */
    private static CodeBlock made(ExecutableElement method) {
        CodeBlock owner = CodeBlock.of("$T", ClassName.get(ExpressionModel.owner(method)));
        if (returns(method, COLUMN_DEFAULT.canonicalName())) {
            return CodeBlock.of("$L.$L()", owner, method.getSimpleName());
        }
        if (returns(method, EXPRESSION)) {
            return CodeBlock.of("$T.sql($L.$L())", COLUMN_DEFAULT, owner, method.getSimpleName());
        }
        String how = method.getParameters().isEmpty() ? "by" : "from";
        return CodeBlock.of("$T.$L($L::$L)", COLUMN_DEFAULT, how, owner, method.getSimpleName());
    }

    /** Whether a method returns what makes the value, an expression for example, and not the value itself. */
    static boolean returnsMaker(ExecutableElement method) {
        return returns(method, EXPRESSION) || returns(method, COLUMN_DEFAULT.canonicalName());
    }

    private static boolean returns(ExecutableElement method, String type) {
        return method.getReturnType() instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(type);
    }

    private void defined(CodeBlock.Builder code, ColumnModel column, CodeBlock call) {
        code.add(".defined($T.class, column -> column.$L)", boxed(column.field()), call);
    }

    /** The descriptor of a component of a record, which is left out of SELECTs where that is. */
    CodeBlock part(ColumnModel column, VariableElement record) {
        CodeBlock.Builder code = of(column, false).toBuilder();
        deferred(code, Mark.find(elements, record, "Deferred"));
        return code.build();
    }

    static void deferred(CodeBlock.Builder code, @Nullable Mark deferred) {
        if (deferred != null) {
            code.add(".deferred($S, $L)", deferred.text("group"), deferred.flag("raise"));
        }
    }

    /** The class of a field, or of its box, without what generics add. */
    TypeName boxed(VariableElement field) {
        TypeMirror erased = types.erasure(reader.types().boxed(field.asType()));
        return TypeName.get(erased).withoutAnnotations();
    }
}
