package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What is said of the table of an entity by methods, and by its annotation. */
final class TableMethods {

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
            code.add("\n.givenTable(() -> $T.$L())", owner, method.getSimpleName());
        }
        String eager = mark == null ? "AUTO" : mark.constant("eagerDefaults");
        if (!eager.equals("AUTO")) {
            code.add("\n.eagerDefaults($T.$L)", ClassName.get("dev.athanor.orm.annotation", "EagerDefaults"), eager);
        }
        return code.build();
    }

    /** Why a method is not what its annotation wants; null if it is. */
    static @Nullable String misfit(String mark, ExecutableElement method) {
        return switch (mark) {
            case "TableItems" ->
                method.getParameters().size() <= 1 && isNamed(method.getReturnType(), "java.util.List")
                        ? null
                        : "says more of a table; make it return a List<TableItem>, and take nothing or the Class";
            case "MappedTable" ->
                method.getParameters().isEmpty() && isNamed(method.getReturnType(), "dev.athanor.sql.schema.Table")
                        ? null
                        : "gives a table; make it return a Table, and take nothing";
            default ->
                method.getParameters().isEmpty()
                        ? "becomes a method of the metamodel, which is to be its first parameter; add that"
                        : null;
        };
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }
}
