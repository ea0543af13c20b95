package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** How values of types are stored that are no usual ones: by the type maps around a field, or as what they wrap. */
final class StoredTypes {

    private final Elements elements;
    private final Types types;
    private final FieldTypes fieldTypes;

    StoredTypes(Elements elements, Types types, FieldTypes fieldTypes) {
        this.elements = elements;
        this.types = types;
        this.fieldTypes = fieldTypes;
    }

    /** What is said of the column of a field in generated code, or null if its type says all. */
    @Nullable
    CodeBlock of(VariableElement field, TypeElement entity) {
        TypeMirror type = fieldTypes.boxed(field.asType());
        for (TypeElement map : saysItself(field) ? List.<TypeElement>of() : maps(field, entity)) {
            CodeBlock found = in(map, type);
            if (found != null) {
                return found;
            }
        }
        RecordComponentElement wrapped = wrapped(type);
        return wrapped == null ? null : wraps(wrapped);
    }

    /** A type, a length or digits that the annotation says go before every map. */
    private boolean saysItself(VariableElement field) {
        Mark column = Mark.find(elements, field, "Column");
        return column != null
                && (!column.text("type").isEmpty() || column.number("length") > 0 || column.number("precision") > 0);
    }

    private List<TypeElement> maps(VariableElement field, TypeElement entity) {
        List<Element> places = new ArrayList<>(List.of(field, field.getEnclosingElement()));
        List<TypeElement> classes = EntityReader.withSuperclasses(entity);
        Collections.reverse(classes);
        places.addAll(classes);
        places.add(elements.getPackageOf(entity));
        places.add(elements.getPackageOf(field));
        List<TypeElement> maps = new ArrayList<>();
        for (Element place : places) {
            Mark mark = Mark.find(elements, place, "TypeMap");
            if (mark != null && mark.values().get("value") instanceof DeclaredType map) {
                maps.add((TypeElement) map.asElement());
            }
        }
        return maps;
    }

    private @Nullable CodeBlock in(TypeElement map, TypeMirror wanted) {
        for (VariableElement constant : ElementFilter.fieldsIn(map.getEnclosedElements())) {
            TypeMirror held = constant.getModifiers().contains(Modifier.STATIC) ? held(constant.asType()) : null;
            if (held != null && types.isSameType(held, wanted)) {
                return CodeBlock.of(".typed($T.$L)", ClassName.get(map), constant.getSimpleName());
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(map.getEnclosedElements())) {
            if (serves(method, wanted)) {
                return CodeBlock.of(
                        ".typed($T.$L($T.class))",
                        ClassName.get(map),
                        method.getSimpleName(),
                        TypeName.get(types.erasure(wanted)));
            }
        }
        return null;
    }

    /** A method {@code static <E extends Enum<E>> SqlType<E> name(Class<E> type)} makes a type for every enum. */
    private boolean serves(ExecutableElement method, TypeMirror wanted) {
        if (!method.getModifiers().contains(Modifier.STATIC)
                || method.getParameters().size() != 1
                || method.getTypeParameters().size() != 1
                || held(method.getReturnType()) == null) {
            return false;
        }
        TypeVariable variable = (TypeVariable) method.getTypeParameters().get(0).asType();
        return types.isSubtype(types.erasure(wanted), types.erasure(variable.getUpperBound()));
    }

    /** The Java type that an SQL type stands for; null if it is none. */
    private @Nullable TypeMirror held(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals("dev.athanor.sql.type.SqlType")) {
            return declared.getTypeArguments().isEmpty()
                    ? null
                    : declared.getTypeArguments().get(0);
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            TypeMirror held = held(above);
            if (held != null) {
                return held;
            }
        }
        return null;
    }

    /** The only component of a record that is a usual type of columns; null if the type is something else. */
    @Nullable
    RecordComponentElement wrapped(TypeMirror type) {
        TypeElement element = fieldTypes.classOf(type);
        if (element == null || element.getKind() != ElementKind.RECORD) {
            return null;
        }
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        return components.size() == 1
                        && fieldTypes.isColumnType(components.get(0).asType())
                ? components.get(0)
                : null;
    }

    private CodeBlock wraps(RecordComponentElement component) {
        ClassName record = ClassName.get((TypeElement) component.getEnclosingElement());
        return CodeBlock.of(
                ".wraps($1T.class, $2T.class, $1T::new, $1T::$3L)",
                record,
                TypeName.get(fieldTypes.boxed(component.asType())).withoutAnnotations(),
                component.getSimpleName());
    }
}
