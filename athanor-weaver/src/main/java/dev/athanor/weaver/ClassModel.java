package dev.athanor.weaver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the weaver has to know of a class. It comes from javac's model at compile time, from class files elsewhere.
 *
 * @param name the internal name
 * @param superName the internal name of the superclass; null for {@code Object}
 * @param traits what holds of the class
 * @param fields the fields that are neither static nor synthetic, by name, in the order of declaration
 */
public record ClassModel(String name, @Nullable String superName, Set<Trait> traits, Map<String, Field> fields) {

    /** What holds of a class. */
    public enum Trait {
        /**
         * It has the annotation of an entity, or of a mapped superclass, and is one that can be instrumented: no
         * record, enum or interface.
         */
        ENTITY,
        /** It is a record with the annotation of an entity: others refer to its objects, and nothing is added to it. */
        RECORD,
        /** It is an entity that has its hooks, or will have them: other classes may call them. */
        WOVEN,
        /** It implements {@code Serializable} itself. */
        SERIALIZABLE
    }

    /** What a field is in the mapping. */
    public enum FieldKind {
        /** Not mapped. */
        UNMAPPED,
        /** Kept in a column. */
        COLUMN,
        /** A relationship to one object. */
        TO_ONE,
        /** A relationship to many. */
        TO_MANY;

        /** {@return whether the field is an attribute} */
        public boolean isMapped() {
            return this != UNMAPPED;
        }

        /** {@return whether the field is a relationship} */
        public boolean isRelationship() {
            return this == TO_ONE || this == TO_MANY;
        }
    }

    /**
     * A field.
     *
     * @param name its name
     * @param descriptor its type as a descriptor
     * @param access its access flags
     * @param kind what it is in the mapping
     * @param index its position among the mapped fields that the class itself declares, or -1
     */
    public record Field(String name, String descriptor, int access, FieldKind kind, int index) {}

    /** Creates the model and copies its parts. */
    public ClassModel {
        traits = Set.copyOf(traits);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** {@return whether {@code trait} holds} */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** {@return the mapped fields, in order} */
    List<Field> mapped() {
        List<Field> mapped = new ArrayList<>();
        for (Field field : fields.values()) {
            if (field.kind().isMapped()) {
                mapped.add(field);
            }
        }
        return mapped;
    }
}
