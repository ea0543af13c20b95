package dev.athanor.processor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSpecify's annotations from sources. (Before JDK 22 a processor does not see those on types in class files.)
 */
final class Nullness {

    private static final String MARKED = "org.jspecify.annotations.NullMarked";
    private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

    private Nullness() {}

    /** Whether the class, one around it, its package or its module is {@code @NullMarked}. */
    static boolean isMarked(TypeElement type, @Nullable ModuleElement module) {
        for (Element place = type; place != null; place = place.getEnclosingElement()) {
            if (has(place, UNMARKED)) {
                return false;
            }
            if (has(place, MARKED)) {
                return true;
            }
        }
        return module != null && has(module, MARKED); // before Java 9 there is none
    }

    private static boolean has(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field is {@code @Nullable}, be it JSpecify's on its type or another library's on the declaration. */
    static boolean isNullable(VariableElement field) {
        if (anyNullable(field.asType().getAnnotationMirrors()) || anyNullable(field.getAnnotationMirrors())) {
            return true;
        }
        return Aside.of(field) instanceof ExecutableElement method
                && (anyNullable(method.getReturnType().getAnnotationMirrors())
                        || anyNullable(method.getAnnotationMirrors()));
    }

    private static boolean anyNullable(List<? extends AnnotationMirror> mirrors) {
        return mirrors.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}
