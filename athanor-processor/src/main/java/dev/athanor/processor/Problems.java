package dev.athanor.processor;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong with an entity, at the place where it is. */
final class Problems {

    /** Says nothing; for entities that are only looked at, and reported where they are compiled. */
    static final Problems SILENT = new Problems(null);

    private final @Nullable Messager messager;

    Problems(@Nullable Messager messager) {
        this.messager = messager;
    }

    /** Reports that the entity cannot be used as it is; {@code mark} is the annotation at fault, if it is one. */
    void error(Code code, Element at, @Nullable Mark mark, String message) {
        print(Kind.ERROR, code, at, mark, message);
    }

    /** Reports what works, but probably not as meant; {@code @SuppressWarnings("athanor")} silences it. */
    void warning(Code code, Element at, String message) {
        if (!isSuppressed(at)) {
            print(Kind.WARNING, code, at, null, message);
        }
    }

    private void print(Kind kind, Code code, Element at, @Nullable Mark mark, String message) {
        if (messager == null) {
            return;
        }
        String text = subject(at) + ": " + message + " [" + code + "]";
        AnnotationMirror mirror = mark == null ? null : mark.mirror();
        if (mirror == null) {
            messager.printMessage(kind, text, at);
        } else {
            messager.printMessage(kind, text, at, mirror);
        }
    }

    private static String subject(Element at) {
        if (at.getKind().isClass() || at.getKind().isInterface()) {
            return at.getSimpleName().toString();
        }
        boolean named = at.getKind().isField() || at.getKind() == ElementKind.RECORD_COMPONENT;
        String member = at.getSimpleName() + (named ? "" : "()");
        Element owner = at.getEnclosingElement();
        return owner == null ? member : owner.getSimpleName() + "." + member;
    }

    private static boolean isSuppressed(Element at) {
        for (Element place = at; place != null; place = place.getEnclosingElement()) {
            SuppressWarnings suppressed = place.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains("athanor")) {
                return true;
            }
        }
        return false;
    }
}
