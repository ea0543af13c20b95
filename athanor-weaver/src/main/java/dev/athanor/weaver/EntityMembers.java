package dev.athanor.weaver;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Adds the state, the access by index and the hooks. */
final class EntityMembers extends Members {

    private final List<ClassModel.Field> attributes;

    EntityMembers(ClassVisitor out, Subject subject) {
        super(out, subject);
        this.attributes = subject.model().mapped();
    }

    void add() {
        if (subject.isRoot()) {
            state();
        }
        count();
        if (!attributes.isEmpty()) {
            indexed(true);
            indexed(false);
        }
        Hooks hooks = new Hooks(out, subject);
        for (ClassModel.Field field : attributes) {
            hooks.add(field);
        }
    }

    /** The field is private, and subclasses go through the method: one of theirs may have the same name. */
    private void state() {
        out.visitField(ACC_PRIVATE | ACC_TRANSIENT | ACC_SYNTHETIC, "$state", Abi.STATE_TYPE, null, null)
                .visitEnd();
        MethodVisitor get = method(ACC_PUBLIC | ACC_FINAL, "$state", "()" + Abi.STATE_TYPE);
        get.visitVarInsn(ALOAD, 0);
        get.visitFieldInsn(GETFIELD, subject.name(), "$state", Abi.STATE_TYPE);
        get.visitInsn(ARETURN);
        end(get);
        MethodVisitor set = method(ACC_PUBLIC | ACC_FINAL, "$state", "(" + Abi.STATE_TYPE + ")V");
        set.visitVarInsn(ALOAD, 0);
        set.visitVarInsn(ALOAD, 1);
        set.visitFieldInsn(PUTFIELD, subject.name(), "$state", Abi.STATE_TYPE);
        set.visitInsn(RETURN);
        end(set);
    }

    private void count() {
        MethodVisitor count = method(ACC_PUBLIC | ACC_STATIC, "$count", "()I");
        pushIndex(count, attributes.size());
        count.visitInsn(IRETURN);
        end(count);
    }

    private void indexed(boolean get) {
        String name = get ? "$get" : "$set";
        String descriptor = get ? "(I)Ljava/lang/Object;" : "(ILjava/lang/Object;)V";
        MethodVisitor method = method(ACC_PUBLIC, name, descriptor);
        Label others = new Label();
        Label[] cases = new Label[attributes.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        method.visitVarInsn(ILOAD, 1);
        if (!subject.isRoot()) {
            method.visitMethodInsn(INVOKESTATIC, subject.superclass(), "$count", "()I", false);
            method.visitInsn(ISUB);
        }
        method.visitTableSwitchInsn(0, cases.length - 1, others, cases);
        for (ClassModel.Field field : attributes) {
            here(method, cases[field.index()]);
            access(method, field, get);
        }
        here(method, others);
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(ILOAD, 1);
        if (!get) {
            method.visitVarInsn(ALOAD, 2);
        }
        // up to the superclass, or to the default method of Instrumented, which throws
        String up = subject.isRoot() ? Abi.INSTRUMENTED : subject.model().superName();
        method.visitMethodInsn(INVOKESPECIAL, up, name, descriptor, subject.isRoot());
        method.visitInsn(get ? ARETURN : RETURN);
        end(method);
    }

    private void access(MethodVisitor method, ClassModel.Field field, boolean get) {
        Type type = Type.getType(field.descriptor());
        method.visitVarInsn(ALOAD, 0);
        if (get) {
            method.visitFieldInsn(GETFIELD, subject.name(), field.name(), field.descriptor());
            Boxing.box(method, type);
            method.visitInsn(ARETURN);
            return;
        }
        method.visitVarInsn(ALOAD, 2);
        if (Boxing.isPrimitive(type)) {
            Label value = new Label();
            method.visitJumpInsn(IFNONNULL, value);
            Boxing.zero(method, type);
            method.visitFieldInsn(PUTFIELD, subject.name(), field.name(), field.descriptor());
            method.visitInsn(RETURN);
            method.visitLabel(value);
            method.visitFrame(F_SAME1, 0, null, 1, new Object[] {subject.name()});
            method.visitVarInsn(ALOAD, 2);
        }
        Boxing.unbox(method, type);
        method.visitFieldInsn(PUTFIELD, subject.name(), field.name(), field.descriptor());
        method.visitInsn(RETURN);
    }
}
