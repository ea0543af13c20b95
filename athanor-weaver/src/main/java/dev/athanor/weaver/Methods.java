package dev.athanor.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the weaver has to know of the methods of the class it works on. */
final class Methods extends ClassVisitor {

    /** Whether the class has been through the weaver. */
    boolean woven;

    /** Whether there is a static initialiser. */
    boolean staticInitialiser;

    /** Name and descriptor of methods marked as raw. */
    final Set<String> raw = new HashSet<>();

    private final Set<String> rawNames = new HashSet<>();

    /** Names of methods to run when an object was loaded; they have no parameters. */
    final List<String> onLoad = new ArrayList<>();

    /** Names of attributes that methods of the class validate. */
    final Set<String> validated = new HashSet<>();

    Methods(ClassReader reader) {
        super(Opcodes.ASM9);
        reader.accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Whether the body of a method stays as it is; lambdas in a raw method are raw, too. */
    boolean isRaw(int access, String name, String descriptor) {
        if (raw.contains(name + descriptor)) {
            return true;
        }
        if ((access & Opcodes.ACC_SYNTHETIC) == 0 || !name.startsWith("lambda$")) {
            return false;
        }
        int end = name.lastIndexOf('$');
        return end > "lambda$".length() && rawNames.contains(name.substring("lambda$".length(), end));
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        woven |= name.equals("$count") && (access & Opcodes.ACC_SYNTHETIC) != 0;
        staticInitialiser |= name.equals("<clinit>");
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (annotation.equals(Abi.RAW)) {
                    markRaw(name, descriptor);
                }
                if (annotation.equals(Abi.ON_LOAD) && descriptor.equals("()V")) {
                    onLoad.add(name);
                }
                return annotation.equals(Abi.VALIDATES) ? new Names() : null;
            }
        };
    }

    /** Collects the attributes that a method validates. */
    private final class Names extends AnnotationVisitor {

        Names() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if (value instanceof String attribute) {
                validated.add(attribute);
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }
    }

    /** Leaves a method as it is. */
    void markRaw(String name, String descriptor) {
        raw.add(name + descriptor);
        rawNames.add(name.equals("<init>") ? "new" : name); // as javac names the lambdas of a constructor
    }
}
