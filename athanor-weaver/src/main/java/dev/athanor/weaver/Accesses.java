package dev.athanor.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Turns accesses to attributes into calls of their hooks, in any method that is no constructor. */
final class Accesses extends MethodVisitor {

    static final String GET = "$get_";
    static final String SET = "$set_";

    /** The hook of a to-one relationship for writes to {@code this} in a constructor. */
    static final String INIT = "$init_";

    private final Subject subject;
    private final ClassRewriter.Counter replaced;

    Accesses(MethodVisitor next, Subject subject, ClassRewriter.Counter replaced) {
        super(Opcodes.ASM9, next);
        this.subject = subject;
        this.replaced = replaced;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean instance = opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
        if (!instance || subject.attribute(owner, name) == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            return;
        }
        replaced.increment();
        if (opcode == Opcodes.GETFIELD) {
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, GET + name, "()" + descriptor, false);
        } else {
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, SET + name, "(" + descriptor + ")V", false);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        boolean superClone =
                opcode == Opcodes.INVOKESPECIAL && name.equals("clone") && descriptor.equals("()Ljava/lang/Object;");
        if (superClone && subject.isEntity()) {
            // the copy must not share the state
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Abi.STATE, "cloned", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        }
    }
}
