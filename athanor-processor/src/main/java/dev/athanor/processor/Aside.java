package dev.athanor.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What is said of classes and fields in interfaces beside them. A compiler works in one thread, and asks the processor
 * and the listener that instruments from it; what one compilation knows is forgotten when the next begins.
 */
final class Aside {

    // By name: each round of a compilation has fields of its own.
    private static final ThreadLocal<Map<String, TypeElement>> KNOWN = ThreadLocal.withInitial(HashMap::new);

    private Aside() {}

    /** Forgets what was known. */
    static void begin() {
        KNOWN.remove();
    }

    /** The interface, or the method in it, that speaks of a class or a field; null if there is none. */
    static @Nullable Element of(Element element) {
        Map<String, TypeElement> known = KNOWN.get();
        if (known.isEmpty()) {
            return null;
        }
        if (element instanceof TypeElement type) {
            return known.get(type.getQualifiedName().toString());
        }
        TypeElement mapping =
                element instanceof VariableElement && element.getEnclosingElement() instanceof TypeElement owner
                        ? known.get(owner.getQualifiedName().toString())
                        : null;
        return mapping == null ? null : method(mapping, element.getSimpleName());
    }

    private static @Nullable Element method(TypeElement mapping, Name name) {
        for (ExecutableElement method : ElementFilter.methodsIn(mapping.getEnclosedElements())) {
            if (method.getSimpleName().equals(name) && !method.getModifiers().contains(Modifier.STATIC)) {
                return method;
            }
        }
        return null;
    }

    /** Learns what an interface says; returns the class it speaks of, or null if it cannot, and it was said why. */
    static @Nullable TypeElement learn(TypeElement mapping, Elements elements, Problems problems) {
        Mark mark = Mark.find(elements, mapping, "MappingFor");
        TypeElement type = mark != null && mark.values().get("value") instanceof DeclaredType declared
                ? (TypeElement) declared.asElement()
                : null;
        String why = type == null ? "maps no class; name one" : null;
        if (mapping.getKind() != ElementKind.INTERFACE) {
            why = "maps a class from outside; make it an interface with a method for each field";
        } else if (type != null && (EntityReader.isEntity(type) || of(type) != null)) {
            why = "maps " + type.getSimpleName() + ", which is an entity already; take one of the two mappings off";
        } else if (type != null && type.getKind() != ElementKind.CLASS) {
            why = "maps " + type.getSimpleName() + ", which is no class; make it one";
        }
        if (why != null || type == null) {
            problems.error(Code.P030, mapping, mark, why == null ? "maps no class" : why);
            return null;
        }
        KNOWN.get().put(type.getQualifiedName().toString(), mapping);
        fields(mapping, type, problems);
        return type;
    }

    private static void fields(TypeElement mapping, TypeElement type, Problems problems) {
        List<String> names = new ArrayList<>();
        ElementFilter.fieldsIn(type.getEnclosedElements())
                .forEach(field -> names.add(field.getSimpleName().toString()));
        for (ExecutableElement method : ElementFilter.methodsIn(mapping.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            if (!method.getModifiers().contains(Modifier.STATIC) && !names.contains(name)) {
                String why = "speaks of the field " + name + ", which " + type.getSimpleName() + " does not have"
                        + Nearest.hint(name, names);
                problems.error(Code.P030, method, null, why);
            }
        }
    }
}
