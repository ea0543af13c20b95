package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Writes what stands in metamodels for attributes that are computed or kept in several columns, and for methods. */
final class AttributeCode {

    private static final String MAPPING = "dev.athanor.orm.mapping";
    private static final String METAMODEL = "dev.athanor.orm.metamodel";

    private final ColumnCode columns;
    private final EntityReader reader;

    AttributeCode(ColumnCode columns, EntityReader reader) {
        this.columns = columns;
        this.reader = reader;
    }

    CodeBlock expression(ExpressionModel attribute, CodeBlock entity) {
        ExecutableElement method = attribute.method();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.$L($S, $T.class",
                        ClassName.get(MAPPING, "ExpressionDescriptor"),
                        attribute.said() ? "said" : "of",
                        attribute.name(),
                        columns.boxed(attribute.field()));
        if (method != null) {
            code.add(
                    ", () -> $T.$L($L)",
                    ClassName.get(ExpressionModel.owner(method)),
                    method.getSimpleName(),
                    TableMethods.takesTable(method) ? CodeBlock.of("$L.table()", entity) : "");
        }
        code.add(")");
        if (attribute.kept()) {
            code.add(".keptOnFlush()");
        }
        ColumnCode.deferred(code, attribute.deferred());
        return code.build();
    }

    CodeBlock embedded(EmbeddedModel attribute) {
        ClassName type = ClassName.get(attribute.type());
        List<CodeBlock> taken = new ArrayList<>();
        List<CodeBlock> made = new ArrayList<>();
        for (ColumnModel column : attribute.columns()) {
            taken.add(CodeBlock.of("record.$L()", column.name()));
            made.add(part(column.field(), made.size()));
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S, $T.class, record -> new Object[] {",
                        ClassName.get(MAPPING, "EmbeddedDescriptor"),
                        attribute.name(),
                        type)
                .add(CodeBlock.join(taken, ", "))
                .add("}, parts -> new $T(", type)
                .add(CodeBlock.join(made, ", "))
                .add("))");
        for (ColumnModel column : attribute.columns()) {
            code.add(".add($L)", columns.part(column, attribute.field()));
        }
        if (attribute.nullable()) {
            code.add(".orNull()");
        }
        return code.build();
    }

    /** How an entity that is a record is taken apart, and made; not of one that lacks an attribute, which was said. */
    void record(CodeBlock.Builder code, EntityModel entity) {
        if (entity.attributes().size() != entity.type().getRecordComponents().size()) {
            return;
        }
        List<CodeBlock> taken = new ArrayList<>();
        List<CodeBlock> made = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            taken.add(CodeBlock.of("record.$L()", attribute.name()));
            made.add(part(attribute.field(), made.size()));
        }
        code.add(
                "\n.record(record -> new Object[] {$L}, parts -> new $T($L))",
                CodeBlock.join(taken, ", "),
                ClassName.get(entity.type()),
                CodeBlock.join(made, ", "));
    }

    /** Whether making a record casts to types with arguments, which cannot be checked. */
    static boolean castsGenerics(EntityModel entity) {
        return entity.attributes().stream()
                .flatMap(attribute -> attribute instanceof EmbeddedModel embedded
                        ? embedded.columns().stream().map(ColumnModel::field)
                        : Stream.of(attribute.field()).filter(field -> EntityReader.isRecord(entity.type())))
                .anyMatch(field -> field.asType() instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty());
    }

    /** A component of a primitive type is zero where there is nothing. */
    private CodeBlock part(VariableElement field, int index) {
        CodeBlock value = CodeBlock.of("($T) parts[$L]", columns.boxed(field), index);
        return switch (field.asType().getKind()) {
            case BOOLEAN -> CodeBlock.of("parts[$L] != null && $L", index, value);
            case INT -> CodeBlock.of("parts[$L] == null ? 0 : $L", index, value);
            case BYTE, SHORT, CHAR, LONG, FLOAT, DOUBLE ->
                CodeBlock.of("parts[$L] == null ? ($T) 0 : $L", index, TypeName.get(field.asType()), value);
            default -> value;
        };
    }

    /** The field and the nested class that stand for a record in the metamodel. */
    void embedded(TypeSpec.Builder metamodel, EmbeddedModel attribute, ClassName entity, int index) {
        String name = Character.toUpperCase(attribute.name().charAt(0))
                + attribute.name().substring(1) + "Path";
        ClassName own = ClassName.bestGuess(name);
        ClassName path = ClassName.get(METAMODEL, "EmbeddedPath");
        TypeSpec.Builder nested = TypeSpec.classBuilder(name)
                .addJavadoc("The components of {@code $L}.\n", attribute.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(path, entity, ClassName.get(attribute.type())));
        int part = 0;
        for (ColumnModel column : attribute.columns()) {
            TypeName value = TypeName.get(reader.types().boxed(column.field().asType()));
            TypeName type = ParameterizedTypeName.get(ClassName.get(METAMODEL, "EmbeddedColumn"), entity, value);
            nested.addField(FieldSpec.builder(type, column.name(), Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc("The component {@code $L}.\n", column.name())
                    .initializer("column($L)", part++)
                    .build());
        }
        nested.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ParameterizedTypeName.get(ClassName.get(METAMODEL, "EntityPath"), entity), "parent")
                .addStatement("super(parent, $L)", index)
                .build());
        metamodel.addType(nested.build());
        metamodel.addField(FieldSpec.builder(own, attribute.name(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The attribute {@code $L}.\n", attribute.name())
                .initializer("new $T(this)", own)
                .build());
    }

    /** The method of the metamodel that calls a static one with itself. */
    static MethodSpec hybrid(ExecutableElement method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addJavadoc("Returns $L of this entity, as SQL.\n\n", method.getSimpleName())
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(method.getReturnType()));
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("this")));
        for (VariableElement parameter :
                method.getParameters().subList(1, method.getParameters().size())) {
            spec.addJavadoc("@param $L handed on\n", parameter.getSimpleName());
            spec.addParameter(ParameterSpec.builder(
                            TypeName.get(parameter.asType()),
                            parameter.getSimpleName().toString())
                    .build());
            arguments.add(CodeBlock.of("$L", parameter.getSimpleName()));
        }
        return spec.addJavadoc("@return the expression\n")
                .addStatement(
                        "return $T.$L($L)",
                        ClassName.get(ExpressionModel.owner(method)),
                        method.getSimpleName(),
                        CodeBlock.join(arguments, ", "))
                .build();
    }
}
