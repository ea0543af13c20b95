package dev.athanor.weaver;

import dev.athanor.weaver.ClassModel.Trait;
import org.jspecify.annotations.Nullable;

/** Questions that go up the superclasses. */
final class Resolution {

    private final ClassLookup lookup;

    Resolution(ClassLookup lookup) {
        this.lookup = lookup;
    }

    /** The field that a field instruction means, or null when it is not a mapped field of an instrumented class. */
    ClassModel.@Nullable Field mappedField(String owner, String name) {
        for (ClassModel at = lookup.find(owner); at != null; at = superclass(at)) {
            ClassModel.Field field = at.fields().get(name);
            if (field != null) {
                return at.is(Trait.WOVEN) && field.kind().isMapped() ? field : null;
            }
        }
        return null;
    }

    /** The nearest superclass that is instrumented, or null. */
    @Nullable
    String wovenSuperclass(ClassModel model) {
        for (ClassModel at = superclass(model); at != null; at = superclass(at)) {
            if (at.is(Trait.WOVEN)) {
                return at.name();
            }
        }
        return null;
    }

    /** Of a class whose file says nothing of a mapping, what is known from elsewhere if that does; else {@code own}. */
    ClassModel mappedFromOutside(ClassModel own) {
        ClassModel known = own.is(Trait.ENTITY) ? null : lookup.find(own.name());
        return known != null && known.is(Trait.ENTITY) ? known : own;
    }

    boolean isSerializable(ClassModel model) {
        for (ClassModel at = model; at != null; at = superclass(at)) {
            if (at.is(Trait.SERIALIZABLE)) {
                return true;
            }
        }
        return false;
    }

    boolean isEntity(String name) {
        ClassModel model = lookup.find(name);
        return model != null && (model.is(Trait.ENTITY) || model.is(Trait.RECORD));
    }

    private @Nullable ClassModel superclass(ClassModel model) {
        return model.superName() == null ? null : lookup.find(model.superName());
    }
}
