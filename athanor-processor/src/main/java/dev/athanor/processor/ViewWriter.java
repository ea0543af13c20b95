package dev.athanor.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes what stands for a record in statements: {@code BookView_}. */
final class ViewWriter {

    private static final String PACKAGE = "dev.athanor.orm.view";

    private final Elements elements;
    private final EntityReader reader;

    ViewWriter(Elements elements, EntityReader reader) {
        this.elements = elements;
        this.reader = reader;
    }

    JavaFile write(ViewModel view) {
        ClassName self = Names.generated(elements, view.type());
        ClassName type = ClassName.get(view.type());
        ClassName entity = ClassName.get(view.entity().type());
        TypeSpec.Builder made = TypeSpec.classBuilder(self)
                .addOriginatingElement(view.type())
                .addOriginatingElement(view.entity().type())
                .addJavadoc("What stands for {@link $T} in statements.\n", type)
                .addAnnotations(Names.marks(elements, view.type()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(PACKAGE, "RecordView"), entity, type));
        made.addField(FieldSpec.builder(self, constant(view.type()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The record, read from the tables of its entity.\n")
                .initializer("new $T()", self)
                .build());
        made.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.class)", type)
                .build());
        made.addMethod(method("entity", Names.generated(elements, view.entity().type()), Modifier.PUBLIC)
                .addStatement("return $L", path(view.entity().type()))
                .build());
        made.addMethod(parts(view));
        made.addMethod(make(view, type));
        return JavaFile.builder(self.packageName(), made.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName returned, Modifier visible) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(visible)
                .returns(returned);
    }

    private static String constant(TypeElement type) {
        return Names.constant(type.getSimpleName().toString());
    }

    private CodeBlock path(TypeElement type) {
        return CodeBlock.of("$T.$L", Names.generated(elements, type), constant(type));
    }

    private MethodSpec parts(ViewModel view) {
        CodeBlock.Builder parts = CodeBlock.builder().add("return $T.of(", ClassName.get("java.util", "List"));
        boolean first = true;
        for (ViewModel.Part part : view.parts()) {
            parts.add(first ? "" : ", ");
            first = false;
            CodeBlock attribute = CodeBlock.of(
                    "$L.$L", path(view.entity().type()), part.attribute().name());
            if (part.view() == null) {
                parts.add("value($L)", attribute);
            } else {
                parts.add("$L($L, $L)", kind(part), attribute, path(part.view()));
            }
        }
        TypeName list =
                ParameterizedTypeName.get(ClassName.get("java.util", "List"), ClassName.get(PACKAGE, "ViewPart"));
        return method("parts", list, Modifier.PROTECTED)
                .addStatement(parts.add(")").build())
                .build();
    }

    private String kind(ViewModel.Part part) {
        RelationshipModel.Kind kind = reader.types().collection(part.component().asType());
        if (kind == null) {
            return "one";
        }
        return kind == RelationshipModel.Kind.SET ? "set" : "list";
    }

    private MethodSpec make(ViewModel view, ClassName type) {
        CodeBlock.Builder call = CodeBlock.builder().add("return new $T(", type);
        boolean unchecked = false;
        int index = 0;
        for (ViewModel.Part part : view.parts()) {
            TypeName boxed = TypeName.get(reader.types().boxed(part.component().asType()));
            unchecked |= boxed instanceof ParameterizedTypeName;
            call.add(index == 0 ? "($T) values[$L]" : ", ($T) values[$L]", boxed, index);
            index++;
        }
        MethodSpec.Builder make = method("make", type, Modifier.PROTECTED)
                .addParameter(ArrayTypeName.of(Object.class), "values")
                .addStatement(call.add(")").build());
        if (unchecked) {
            make.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        return make.build();
    }
}
