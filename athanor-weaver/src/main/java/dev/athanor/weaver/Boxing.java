package dev.athanor.weaver;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Between the type of a field and {@code Object}. */
final class Boxing {

    // by Type.getSort(): BOOLEAN is 1, DOUBLE is 8
    private static final String[] BOXES = {
        "",
        "java/lang/Boolean",
        "java/lang/Character",
        "java/lang/Byte",
        "java/lang/Short",
        "java/lang/Integer",
        "java/lang/Float",
        "java/lang/Long",
        "java/lang/Double"
    };

    private Boxing() {}

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** From a value of {@code type} on the stack to an object. */
    static void box(MethodVisitor out, Type type) {
        if (isPrimitive(type)) {
            String box = BOXES[type.getSort()];
            String descriptor = "(" + type.getDescriptor() + ")L" + box + ";";
            out.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        }
    }

    /** From an object on the stack to a value of {@code type}. */
    static void unbox(MethodVisitor out, Type type) {
        if (isPrimitive(type)) {
            String box = BOXES[type.getSort()];
            out.visitTypeInsn(Opcodes.CHECKCAST, box);
            out.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false);
        } else if (!type.getInternalName().equals("java/lang/Object")) {
            out.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    /** Pushes the zero of a primitive type. */
    static void zero(MethodVisitor out, Type type) {
        out.visitInsn(
                switch (type.getSort()) {
                    case Type.LONG -> Opcodes.LCONST_0;
                    case Type.FLOAT -> Opcodes.FCONST_0;
                    case Type.DOUBLE -> Opcodes.DCONST_0;
                    default -> Opcodes.ICONST_0;
                });
    }
}
