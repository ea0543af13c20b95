package dev.athanor.weaver;

import dev.athanor.weaver.ClassModel.Trait;
import org.jspecify.annotations.Nullable;

/**
 * The class the weaver works on.
 *
 * @param model what is known of it
 * @param methods what is known of its methods
 * @param resolution answers questions on other classes
 * @param superclass the nearest superclass that is instrumented, if it is an entity and has one
 */
record Subject(
        ClassModel model,
        Methods methods,
        Resolution resolution,
        @Nullable String superclass) {

    Subject(ClassModel model, Methods methods, Resolution resolution) {
        this(model, methods, resolution, model.is(Trait.ENTITY) ? resolution.wovenSuperclass(model) : null);
        if (model.is(Trait.ENTITY)) {
            methods.markRaw("toString", "()Ljava/lang/String;"); // a debugger calls it, and must not run SQL
        }
    }

    String name() {
        return model.name();
    }

    boolean isEntity() {
        return model.is(Trait.ENTITY);
    }

    /** Whether the state is kept in this class, not in a superclass. */
    boolean isRoot() {
        return superclass == null;
    }

    /** Whether what a constructor writes into the attribute is seen to: references, and what is validated. */
    boolean isInitialised(ClassModel.Field field) {
        return field.kind() == ClassModel.FieldKind.TO_ONE
                || (field.kind() == ClassModel.FieldKind.COLUMN && methods.validated.contains(field.name()));
    }

    /** The attribute that a field instruction means, or null. */
    ClassModel.@Nullable Field attribute(String owner, String field) {
        if (owner.equals(name())) {
            ClassModel.Field own = model.fields().get(field);
            if (own != null) {
                return isEntity() && own.kind().isMapped() ? own : null;
            }
        }
        return resolution.mappedField(owner, field);
    }
}
