package dev.athanor.weaver;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes synthetic methods into an entity class. */
class Members {

    private static final int LARGEST_CONSTANT = 5;

    final ClassVisitor out;
    final Subject subject;

    Members(ClassVisitor out, Subject subject) {
        this.out = out;
        this.subject = subject;
    }

    MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor method = out.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    static void end(MethodVisitor method) {
        method.visitMaxs(0, 0); // computed by the writer
        method.visitEnd();
    }

    /**
     * Pushes the index of an attribute. It counts from the number of attributes of the superclass, asked by a call: so
     * it stays right when that class alone is compiled anew, with more of them.
     */
    void pushIndex(MethodVisitor method, int own) {
        if (subject.isRoot()) {
            pushInt(method, own);
            return;
        }
        method.visitMethodInsn(Opcodes.INVOKESTATIC, subject.superclass(), "$count", "()I", false);
        pushInt(method, own);
        method.visitInsn(Opcodes.IADD);
    }

    static void pushInt(MethodVisitor method, int value) {
        if (value <= LARGEST_CONSTANT) {
            method.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            method.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            method.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }

    /** Puts a label where the locals are those of the frame before. */
    static void here(MethodVisitor method, Label label) {
        method.visitLabel(label);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    /** Puts a label where there is one local more than in the frame before. */
    static void hereWith(MethodVisitor method, Label label, Object local) {
        method.visitLabel(label);
        method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {local}, 0, null);
    }
}
