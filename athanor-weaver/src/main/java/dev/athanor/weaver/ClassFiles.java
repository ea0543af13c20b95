package dev.athanor.weaver;

import dev.athanor.weaver.ClassModel.FieldKind;
import dev.athanor.weaver.ClassModel.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what the weaver has to know from class files; for use where no compiler can be asked. */
public final class ClassFiles implements ClassLookup {

    private static final int NO_ENTITY = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM;
    private static final int HEADERS = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Function<String, byte @Nullable []> source;
    private final Map<String, Optional<ClassModel>> known = new ConcurrentHashMap<>();
    private final Map<String, Boolean> entities = new ConcurrentHashMap<>();

    /**
     * Creates a lookup.
     *
     * @param source gives the class file of an internal name, or null; it is asked once for a class
     */
    public ClassFiles(Function<String, byte @Nullable []> source) {
        this.source = source;
    }

    @Override
    public @Nullable ClassModel find(String internalName) {
        if (ofTheJdk(internalName)) {
            return null;
        }
        Optional<ClassModel> found = known.get(internalName);
        if (found == null) {
            byte[] file = source.apply(internalName);
            found = file == null ? Optional.empty() : Optional.of(model(Weaver.reader(file), this::isEntity));
            known.put(internalName, found);
        }
        return found.orElse(null);
    }

    /** The JDK has no entities; and the agent must not be led back into the loading of classes. */
    private static boolean ofTheJdk(String name) {
        return name.startsWith("java/") || name.startsWith("[") || name.startsWith("jdk/") || name.startsWith("sun/");
    }

    /** Looks at nothing but the annotations: two entities that hold each other would have no end otherwise. */
    private boolean isEntity(String internalName) {
        if (ofTheJdk(internalName)) {
            return false;
        }
        return entities.computeIfAbsent(internalName, name -> {
            byte[] file = source.apply(name);
            return file != null && new Headers(Weaver.reader(file)).isEntity();
        });
    }

    /** {@return what {@code file} says of its class; fields of the type of an entity are told by {@code isEntity}} */
    static ClassModel model(ClassReader file, Predicate<String> isEntity) {
        Headers headers = new Headers(file);
        Map<String, ClassModel.Field> fields = new LinkedHashMap<>();
        int next = 0;
        for (RawField field : headers.fields) {
            FieldKind kind = headers.entity || headers.superclass ? field.kind(isEntity) : FieldKind.UNMAPPED;
            int index = kind.isMapped() ? next++ : -1;
            fields.put(field.name, new ClassModel.Field(field.name, field.descriptor, field.access, kind, index));
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (headers.entity || headers.superclass) {
            traits.add(Trait.ENTITY);
            traits.add(Trait.WOVEN);
        }
        if (headers.record) {
            traits.add(Trait.RECORD);
        }
        if (Arrays.asList(file.getInterfaces()).contains("java/io/Serializable")) {
            traits.add(Trait.SERIALIZABLE);
        }
        return new ClassModel(file.getClassName(), file.getSuperName(), traits, fields);
    }

    private static final class RawField {

        final int access;
        final String name;
        final String descriptor;
        final Set<String> annotations = new HashSet<>();

        RawField(int access, String name, String descriptor) {
            this.access = access;
            this.name = name;
            this.descriptor = descriptor;
        }

        FieldKind kind(Predicate<String> isEntity) {
            if ((access & Opcodes.ACC_TRANSIENT) != 0 || annotations.contains(Abi.TRANSIENT)) {
                return FieldKind.UNMAPPED;
            }
            if (annotations.contains(Abi.RELATIONSHIP)) {
                return Abi.COLLECTIONS.contains(descriptor) ? FieldKind.TO_MANY : FieldKind.TO_ONE;
            }
            Type type = Type.getType(descriptor);
            boolean entity = type.getSort() == Type.OBJECT && isEntity.test(type.getInternalName());
            return entity ? FieldKind.TO_ONE : FieldKind.COLUMN;
        }
    }

    private static final class Headers extends ClassVisitor {

        boolean entity;
        boolean superclass;
        boolean record;
        final List<RawField> fields = new ArrayList<>();
        private final boolean canBeEntity;
        private final boolean canBeRecord;

        Headers(ClassReader file) {
            super(Opcodes.ASM9);
            canBeRecord = "java/lang/Record".equals(file.getSuperName()); // the access flags of a file do not say it
            canBeEntity = (file.getAccess() & NO_ENTITY) == 0 && !canBeRecord;
            file.accept(this, HEADERS);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            entity |= canBeEntity && descriptor.equals(Abi.ENTITY);
            record |= canBeRecord && descriptor.equals(Abi.ENTITY);
            superclass |= canBeEntity && descriptor.equals(Abi.MAPPED_SUPERCLASS);
            return null;
        }

        boolean isEntity() {
            return entity || record;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) != 0) {
                return null;
            }
            RawField field = new RawField(access, name, descriptor);
            fields.add(field);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    field.annotations.add(annotation);
                    return null;
                }
            };
        }
    }
}
