package dev.athanor.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the static methods of an entity that annotations name; its metamodel calls them. */
final class StaticMethods {

    private final Elements elements;

    StaticMethods(Elements elements) {
        this.elements = elements;
    }

    /** Finds the method called {@code name} in a class or its mapped superclasses; if there is none, it is said why. */
    @Nullable
    ExecutableElement find(TypeElement type, String name, Element at, @Nullable Mark mark, Problems problems) {
        List<ExecutableElement> all = all(type);
        ExecutableElement method = named(all, name, type);
        if (method != null) {
            return callable(method, type, at, mark, problems) ? method : null;
        }
        List<String> names = all.stream()
                .filter(other -> other.getModifiers().contains(Modifier.STATIC))
                .map(other -> other.getSimpleName().toString())
                .toList();
        String why = "names the method " + name + ", which " + type.getSimpleName() + " does not have"
                + Nearest.hint(name, names);
        problems.error(Code.P027, at, mark, why);
        return null;
    }

    /** Finds the method called {@code name}; that it is not there, or cannot be called, was said before. */
    @Nullable
    ExecutableElement find(TypeElement type, String name) {
        ExecutableElement method = named(all(type), name, type);
        return method == null || whyNot(method, type) != null ? null : method;
    }

    /** The method of that name which can be called; if none can, the first one, to say why. */
    private @Nullable ExecutableElement named(List<ExecutableElement> methods, String name, TypeElement from) {
        ExecutableElement first = null;
        for (ExecutableElement method : methods) {
            if (method.getSimpleName().contentEquals(name)) {
                if (whyNot(method, from) == null) {
                    return method;
                }
                first = first == null ? method : first;
            }
        }
        return first;
    }

    private static List<ExecutableElement> all(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        speakers(type).forEach(each -> methods.addAll(ElementFilter.methodsIn(each.getEnclosedElements())));
        return methods;
    }

    /** The classes whose static methods may be named: the mapped superclasses, the class, and what speaks of it. */
    private static List<TypeElement> speakers(TypeElement type) {
        List<TypeElement> all = EntityReader.withSuperclasses(type);
        if (Aside.of(type) instanceof TypeElement mapping) {
            all.add(mapping);
        }
        return all;
    }

    private boolean callable(
            ExecutableElement method, TypeElement from, Element at, @Nullable Mark mark, Problems problems) {
        String why = whyNot(method, from);
        if (why != null) {
            problems.error(Code.P027, at, mark, "names the method " + method.getSimpleName() + ", which " + why);
        }
        return why == null;
    }

    /** Why the metamodel of {@code from} cannot call a method; null if it can. */
    @Nullable
    String whyNot(ExecutableElement method, TypeElement from) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return "is not static; the metamodel calls it without an object";
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "is private; the metamodel calls it: make it package-private";
        }
        boolean near = elements.getPackageOf(method).equals(elements.getPackageOf(from));
        if (!near && !method.getModifiers().contains(Modifier.PUBLIC)) {
            return "is in another package; the metamodel calls it: make it public";
        }
        return null;
    }

    /** The methods of a class and its mapped superclasses that have an annotation of ours. */
    static List<ExecutableElement> marked(TypeElement type, String mark) {
        return all(type).stream().filter(method -> Mark.isOn(method, mark)).toList();
    }
}
