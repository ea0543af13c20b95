package dev.athanor.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds one or many entities.
 *
 * @param field the field
 * @param target the class of the related entities
 * @param kind what the field holds
 * @param notNull whether it is a to-one relationship that is never null
 * @param declared its {@code @Relationship}, or null
 */
record RelationshipModel(
        VariableElement field,
        TypeElement target,
        Kind kind,
        boolean notNull,
        @Nullable Mark declared) implements AttributeModel {

    /** What the field holds; the names are those of {@code RelationshipKind}. */
    enum Kind {
        ONE,
        LIST,
        SET,
        SORTED_SET,
        MAP,
        COLLECTION,
        WRITE_ONLY
    }

    boolean isMany() {
        return kind != Kind.ONE;
    }

    boolean isViewOnly() {
        return declared != null && declared.flag("viewOnly");
    }

    /** A text of the annotation, empty if it is not given. */
    String text(String name) {
        return declared == null ? "" : declared.text(name);
    }

    /** The texts of a list of the annotation. */
    List<String> texts(String name) {
        return declared == null ? List.of() : declared.texts(name);
    }

    /** A flag of the annotation, off if it is not given. */
    boolean flag(String name) {
        return declared != null && declared.flag(name);
    }

    /** A number of the annotation, 0 if it is not given. */
    int number(String name) {
        return declared == null ? 0 : declared.number(name);
    }

    /** A class of the annotation, or null if it is not given. */
    @Nullable
    DeclaredType type(String name) {
        return declared != null && declared.values().get(name) instanceof DeclaredType type ? type : null;
    }

    /** The operations that go on, or the default ones. */
    List<String> cascade() {
        return declared == null ? List.of("SAVE_UPDATE", "MERGE") : declared.constants("cascade");
    }
}
