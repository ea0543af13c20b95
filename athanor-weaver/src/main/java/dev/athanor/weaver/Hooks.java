package dev.athanor.weaver;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.FCMPL;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Adds the methods that replace the accesses to an attribute. They are final and as visible as the field: private ones
 * can be called by nested classes (class file version 55 and later) and never meet one of the same name in a subclass.
 */
final class Hooks extends Members {

    private static final int VISIBILITY = ACC_PUBLIC | ACC_PROTECTED | ACC_PRIVATE;

    Hooks(ClassVisitor out, Subject subject) {
        super(out, subject);
    }

    void add(ClassModel.Field field) {
        boolean relationship = field.kind().isRelationship();
        get(field, relationship);
        set(field, relationship);
        if (subject.isInitialised(field)) {
            initialise(field);
        }
    }

    /**
     * Column: {@code if (s != null) s.read(this, i); return f}, where an attribute that someone hears of gets its
     * state, who may have a value for it. A relationship has a state from its first use on, so that the two sides are
     * in step also in objects that no session has seen.
     */
    private void get(ClassModel.Field field, boolean relationship) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor get = method(hookAccess(field), Accesses.GET + field.name(), "()" + field.descriptor());
        Label plain = new Label();
        loadState(get, 1);
        if (relationship) {
            attachIfNull(get, 1);
        } else {
            Label there = new Label();
            get.visitVarInsn(ALOAD, 1);
            get.visitJumpInsn(IFNONNULL, there);
            hears(get, field);
            get.visitJumpInsn(IFEQ, plain);
            attach(get, 1);
            hereWith(get, there, Abi.STATE);
        }
        get.visitVarInsn(ALOAD, 1);
        get.visitVarInsn(ALOAD, 0);
        pushIndex(get, field.index());
        get.visitMethodInsn(INVOKEVIRTUAL, Abi.STATE, "read", "(" + Abi.INSTRUMENTED_TYPE + "I)V", false);
        if (!relationship) {
            here(get, plain);
        }
        loadField(get, field);
        get.visitInsn(type.getOpcode(IRETURN));
        end(get);
    }

    private void set(ClassModel.Field field, boolean relationship) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor set = method(hookAccess(field), Accesses.SET + field.name(), "(" + field.descriptor() + ")V");
        int state = 1 + type.getSize();
        Label store = new Label();
        loadState(set, state);
        if (relationship) {
            attachIfNull(set, state);
        } else {
            filter(set, field, store);
        }
        set.visitVarInsn(ALOAD, state);
        set.visitVarInsn(ALOAD, 0);
        pushIndex(set, field.index());
        loadField(set, field);
        Boxing.box(set, type);
        set.visitVarInsn(type.getOpcode(ILOAD), 1);
        Boxing.box(set, type);
        String event = "(" + Abi.INSTRUMENTED_TYPE + "ILjava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
        set.visitMethodInsn(INVOKEVIRTUAL, Abi.STATE, "beforeSet", event, false);
        Boxing.unbox(set, type);
        set.visitVarInsn(type.getOpcode(ISTORE), 1);
        if (!relationship) {
            here(set, store);
        }
        storeField(set, field);
        end(set);
    }

    /**
     * Goes on if the write is an event, to {@code store} if not. With a state it decides. Without one an explicit null,
     * or the zero of a primitive, is one: it is a value, and the object gets a state to remember that. So is every
     * write of an attribute that someone hears of.
     */
    private void filter(MethodVisitor set, ClassModel.Field field, Label store) {
        Type type = Type.getType(field.descriptor());
        int state = 1 + type.getSize();
        Label stateless = new Label();
        Label event = new Label();
        set.visitVarInsn(ALOAD, state);
        set.visitJumpInsn(IFNULL, stateless);
        set.visitVarInsn(ALOAD, state);
        pushIndex(set, field.index());
        set.visitMethodInsn(INVOKEVIRTUAL, Abi.STATE, "writes", "(I)Z", false);
        set.visitJumpInsn(IFEQ, store);
        set.visitJumpInsn(GOTO, event);
        hereWith(set, stateless, Abi.STATE);
        Label heard = new Label();
        hears(set, field);
        set.visitJumpInsn(IFNE, heard);
        set.visitVarInsn(type.getOpcode(ILOAD), 1);
        jumpUnlessNull(set, type, store);
        here(set, heard);
        attach(set, state);
        here(set, event);
    }

    /** Pushes whether someone hears of the attribute. */
    private void hears(MethodVisitor method, ClassModel.Field field) {
        method.visitVarInsn(ALOAD, 0);
        pushIndex(method, field.index());
        method.visitMethodInsn(INVOKESTATIC, Abi.STATE, "hears", "(" + Abi.INSTRUMENTED_TYPE + "I)Z", false);
    }

    /** Takes the value on the stack, and goes to {@code target} unless it is null, or zero. */
    private static void jumpUnlessNull(MethodVisitor set, Type type, Label target) {
        int comparison = switch (type.getSort()) {
            case Type.LONG -> LCMP;
            case Type.FLOAT -> FCMPL;
            case Type.DOUBLE -> DCMPL;
            default -> 0;
        };
        if (comparison != 0) {
            Boxing.zero(set, type);
            set.visitInsn(comparison);
        }
        set.visitJumpInsn(Boxing.isPrimitive(type) ? IFNE : IFNONNULL, target);
    }

    /**
     * For writes to {@code this} in constructors: null, or zero, where nothing was before says nothing; all else is a
     * set.
     */
    private void initialise(ClassModel.Field field) {
        String descriptor = "(" + field.descriptor() + ")V";
        MethodVisitor init = method(hookAccess(field), Accesses.INIT + field.name(), descriptor);
        Type type = Type.getType(field.descriptor());
        Label event = new Label();
        init.visitVarInsn(type.getOpcode(ILOAD), 1);
        jumpUnlessNull(init, type, event);
        loadField(init, field);
        jumpUnlessNull(init, type, event);
        init.visitInsn(RETURN);
        here(init, event);
        init.visitVarInsn(ALOAD, 0);
        init.visitVarInsn(type.getOpcode(ILOAD), 1);
        init.visitMethodInsn(INVOKEVIRTUAL, subject.name(), Accesses.SET + field.name(), descriptor, false);
        init.visitInsn(RETURN);
        end(init);
    }

    private static int hookAccess(ClassModel.Field field) {
        return (field.access() & VISIBILITY) | ACC_FINAL;
    }

    private void loadState(MethodVisitor method, int local) {
        method.visitVarInsn(ALOAD, 0);
        if (subject.isRoot()) {
            method.visitFieldInsn(GETFIELD, subject.name(), "$state", Abi.STATE_TYPE);
        } else {
            method.visitMethodInsn(INVOKEVIRTUAL, subject.name(), "$state", "()" + Abi.STATE_TYPE, false);
        }
        method.visitVarInsn(ASTORE, local);
    }

    private static void attachIfNull(MethodVisitor method, int local) {
        Label attached = new Label();
        method.visitVarInsn(ALOAD, local);
        method.visitJumpInsn(IFNONNULL, attached);
        attach(method, local);
        hereWith(method, attached, Abi.STATE);
    }

    private static void attach(MethodVisitor method, int local) {
        method.visitVarInsn(ALOAD, 0);
        String descriptor = "(" + Abi.INSTRUMENTED_TYPE + ")" + Abi.STATE_TYPE;
        method.visitMethodInsn(INVOKESTATIC, Abi.STATE, "attach", descriptor, false);
        method.visitVarInsn(ASTORE, local);
    }

    private void loadField(MethodVisitor method, ClassModel.Field field) {
        method.visitVarInsn(ALOAD, 0);
        method.visitFieldInsn(GETFIELD, subject.name(), field.name(), field.descriptor());
    }

    private void storeField(MethodVisitor method, ClassModel.Field field) {
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(Type.getType(field.descriptor()).getOpcode(ILOAD), 1);
        method.visitFieldInsn(PUTFIELD, subject.name(), field.name(), field.descriptor());
        method.visitInsn(RETURN);
    }
}
