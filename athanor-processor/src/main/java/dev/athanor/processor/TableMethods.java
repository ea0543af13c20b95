package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What is said of the table of an entity by methods, and by its annotation. */
final class TableMethods {

    private static final ClassName SWITCH = ClassName.get("dev.athanor.orm.mapping", "EntitySwitch");

    /** What {@code @EntityOptions} says, and the constant that stands for the unusual. */
    private static final Map<String, String> SWITCHES = new TreeMap<>(Map.of(
            "partialKeys", "WHOLE_KEYS",
            "batch", "ONE_BY_ONE",
            "confirmDeletes", "UNCONFIRMED_DELETES",
            "alwaysRefresh", "ALWAYS_REFRESHED",
            "orphanOfAll", "ORPHAN_OF_ALL"));

    private static final Set<String> USUALLY_OFF = Set.of("alwaysRefresh", "orphanOfAll");

    private TableMethods() {}

    /** The calls of the descriptor's builder. */
    static CodeBlock code(EntityModel entity, @Nullable Mark mark) {
        CodeBlock.Builder code = CodeBlock.builder();
        ClassName type = ClassName.get(entity.type());
        for (ExecutableElement method : StaticMethods.marked(entity.type(), "TableItems")) {
            code.add(
                    "\n.items(() -> $T.$L($L))",
                    ClassName.get(ExpressionModel.owner(method)),
                    method.getSimpleName(),
                    method.getParameters().isEmpty() ? "" : CodeBlock.of("$T.class", type));
        }
        for (ExecutableElement method : StaticMethods.marked(entity.type(), "MappedTable")) {
            ClassName owner = ClassName.get(ExpressionModel.owner(method));
            code.add(
                    "\n.givenTable(() -> $T.$L($L))",
                    owner,
                    method.getSimpleName(),
                    method.getParameters().isEmpty() ? "" : CodeBlock.of("$T.class", type));
        }
        String eager = mark == null ? "AUTO" : mark.constant("eagerDefaults");
        if (!eager.equals("AUTO")) {
            code.add("\n.eagerDefaults($T.$L)", ClassName.get("dev.athanor.orm.annotation", "EagerDefaults"), eager);
        }
        return code.build();
    }

    /** The call that says what is other than usual when objects are loaded and written. */
    static CodeBlock switches(@Nullable Mark options) {
        List<CodeBlock> unusual = new ArrayList<>();
        if (options != null) {
            SWITCHES.forEach((name, constant) -> {
                boolean usual = !USUALLY_OFF.contains(name);
                if (options.flag(name) != usual) {
                    unusual.add(CodeBlock.of("$T.$L", SWITCH, constant));
                }
            });
        }
        return unusual.isEmpty()
                ? CodeBlock.builder().build()
                : CodeBlock.of("\n.switches($L)", CodeBlock.join(unusual, ", "));
    }

    /** Why a method is not what its annotation wants; null if it is. */
    static @Nullable String misfit(String mark, ExecutableElement method) {
        return switch (mark) {
            case "TableItems" ->
                method.getParameters().size() <= 1 && isNamed(method.getReturnType(), "java.util.List")
                        ? null
                        : "says more of a table; make it return a List<TableItem>, and take nothing or the Class";
            case "MappedTable" ->
                method.getParameters().size() <= 1 && isNamed(method.getReturnType(), "dev.athanor.sql.schema.Table")
                        ? null
                        : "gives a table; make it return a Table, and take nothing or the Class";
            default ->
                method.getParameters().isEmpty()
                        ? "becomes a method of the metamodel, which is to be its first parameter; add that"
                        : null;
        };
    }

    /** Whether a method takes the table of an entity, and nothing else. */
    static boolean takesTable(ExecutableElement method) {
        return method.getParameters().size() == 1
                && isNamed(method.getParameters().get(0).asType(), "dev.athanor.sql.schema.Table");
    }

    /** Whether a method, which takes the metamodel alone, returns what statements and rows set. */
    static boolean isSettable(ExecutableElement method) {
        return method.getParameters().size() == 1
                && isNamed(method.getReturnType(), "dev.athanor.orm.metamodel.Settable");
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }
}
