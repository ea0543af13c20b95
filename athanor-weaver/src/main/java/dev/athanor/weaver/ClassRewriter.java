package dev.athanor.weaver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the accesses in a class and, if it is an entity, adds what instrumentation adds. */
final class ClassRewriter extends ClassVisitor {

    private final Subject subject;
    private final ClassReader reader;
    private final Counter replaced = new Counter();
    private int access;

    /** Counts the accesses replaced. */
    static final class Counter {
        private int count;

        void increment() {
            count++;
        }
    }

    ClassRewriter(ClassVisitor next, Subject subject, ClassReader reader) {
        super(Opcodes.ASM9, next);
        this.subject = subject;
        this.reader = reader;
    }

    int replaced() {
        return replaced.count;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.access = access;
        if (!subject.isEntity() || !subject.isRoot()) {
            super.visit(version, access, name, signature, superName, interfaces);
            return;
        }
        String[] more = interfaces == null ? new String[1] : Arrays.copyOf(interfaces, interfaces.length + 1);
        more[more.length - 1] = Abi.INSTRUMENTED;
        // a generic class lists its interfaces in the signature, too
        String longer = signature == null ? null : signature + Abi.INSTRUMENTED_TYPE;
        super.visit(version, access, name, longer, superName, more);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        ClassModel.Field field = subject.model().fields().get(name);
        boolean attribute = (access & Opcodes.ACC_STATIC) == 0
                && field != null
                && field.kind().isMapped();
        // the hooks and $set write it outside of constructors
        int kept = attribute ? access & ~Opcodes.ACC_FINAL : access;
        return super.visitField(kept, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals("<clinit>") && subject.isEntity()) {
            return new Registering(new Accesses(next, subject, replaced), subject);
        }
        if (subject.methods().isRaw(access, name, descriptor)) {
            return next;
        }
        if (name.equals("<init>")) {
            return new ConstructorAccesses(next, subject, replaced, access, descriptor);
        }
        return new Accesses(next, subject, replaced);
    }

    @Override
    public void visitEnd() {
        if (subject.isEntity()) {
            new EntityMembers(cv, subject).add();
            new HydrationMembers(cv, subject, access).add(Initialisers.of(reader, subject));
        }
        super.visitEnd();
    }

    /** Makes the class known first of all in its static initialiser. */
    private static final class Registering extends MethodVisitor {

        private final Subject subject;

        Registering(MethodVisitor next, Subject subject) {
            super(Opcodes.ASM9, next);
            this.subject = subject;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, subject.name(), HydrationMembers.REGISTER, "()V", false);
        }
    }
}
