package dev.athanor.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of ours on an element. It is read by name, because the processor does not depend on the ORM.
 *
 * @param mirror the annotation, or null if the element has none and all values are the defaults
 * @param values its values by name, with the defaults of those not given
 */
record Mark(@Nullable AnnotationMirror mirror, Map<String, Object> values) {

    static final String PACKAGE = "dev.athanor.orm.annotation.";

    /** Finds the annotation {@code simpleName} on an element, or null. */
    static @Nullable Mark find(Elements elements, Element element, String simpleName) {
        Mark own = own(elements, element, simpleName);
        Element aside = own == null ? Aside.of(element) : null;
        return aside == null ? own : own(elements, aside, aside(simpleName));
    }

    /** What makes a class an entity is called otherwise where it stands beside it. */
    private static String aside(String simpleName) {
        return simpleName.equals("Entity") ? "MappingFor" : simpleName;
    }

    private static @Nullable Mark own(Elements elements, Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
                return new Mark(mirror, values(elements, mirror));
            }
        }
        return null;
    }

    static boolean isOn(Element element, String simpleName) {
        if (isOwn(element, simpleName)) {
            return true;
        }
        Element aside = Aside.of(element);
        return aside != null && isOwn(aside, aside(simpleName));
    }

    private static boolean isOwn(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> values(Elements elements, AnnotationMirror mirror) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            values.put(
                    entry.getKey().getSimpleName().toString(), entry.getValue().getValue());
        }
        return values;
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof AnnotationValue value && value.getValue() instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Whether the program says so itself, rather than leaving it at the default. */
    boolean isGiven(String name) {
        return mirror != null
                && mirror.getElementValues().keySet().stream()
                        .anyMatch(element -> element.getSimpleName().contentEquals(name));
    }

    /** The name of an enum constant. */
    String constant(String name) {
        return values.get(name) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** The classes of a list. */
    List<TypeMirror> types(String name) {
        List<TypeMirror> types = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof AnnotationValue value && value.getValue() instanceof TypeMirror type) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** The names of enum constants. */
    List<String> constants(String name) {
        List<String> constants = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof AnnotationValue value && value.getValue() instanceof VariableElement constant) {
                    constants.add(constant.getSimpleName().toString());
                }
            }
        }
        return constants;
    }
}
