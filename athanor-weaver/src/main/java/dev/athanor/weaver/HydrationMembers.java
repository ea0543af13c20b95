package dev.athanor.weaver;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;

import dev.athanor.weaver.ClassModel.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Adds what makes objects from rows: a constructor of its own, and a typed method that fills the fields. */
final class HydrationMembers extends Members {

    static final String REGISTER = "$register";

    private static final String CONSTRUCTOR = "(" + Abi.HYDRATION_TYPE + ")V";
    private static final String HYDRATE = "(L" + Abi.ROW_READER + ";[I)V";

    /** The method of the row for a descriptor, which is its result type as well. */
    private static final Map<String, String> READS = Map.ofEntries(
            Map.entry("I", "intAt"),
            Map.entry("J", "longAt"),
            Map.entry("S", "shortAt"),
            Map.entry("B", "byteAt"),
            Map.entry("Z", "booleanAt"),
            Map.entry("F", "floatAt"),
            Map.entry("D", "doubleAt"),
            Map.entry("C", "charAt"),
            Map.entry("Ljava/lang/String;", "stringAt"),
            Map.entry("Ljava/lang/Integer;", "integerAt"),
            Map.entry("Ljava/lang/Long;", "boxedLongAt"),
            Map.entry("Ljava/lang/Boolean;", "boxedBooleanAt"),
            Map.entry("Ljava/lang/Double;", "boxedDoubleAt"),
            Map.entry("Ljava/math/BigDecimal;", "decimalAt"),
            Map.entry("Ljava/time/LocalDate;", "dateAt"),
            Map.entry("Ljava/time/LocalDateTime;", "dateTimeAt"));

    private final boolean isAbstract;

    HydrationMembers(ClassVisitor out, Subject subject, int access) {
        super(out, subject);
        this.isAbstract = (access & ACC_ABSTRACT) != 0;
    }

    void add(Initialisers initialisers) {
        constructor(initialisers);
        if (!isAbstract) {
            newInstance();
        }
        hydrate();
        loaded();
        register();
        if (!subject.methods().staticInitialiser) {
            MethodVisitor initialiser = out.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
            initialiser.visitCode();
            initialiser.visitMethodInsn(INVOKESTATIC, subject.name(), REGISTER, "()V", false);
            initialiser.visitInsn(RETURN);
            end(initialiser);
        }
    }

    /**
     * With null it does nothing but call the superclass; otherwise it runs the initialisers of unmapped fields, too.
     */
    private void constructor(Initialisers initialisers) {
        MethodVisitor constructor = method(ACC_PROTECTED, "<init>", CONSTRUCTOR);
        constructor.visitVarInsn(ALOAD, 0);
        String superName = subject.model().superName();
        if (superName != null && superName.equals(subject.superclass())) {
            constructor.visitVarInsn(ALOAD, 1);
            constructor.visitMethodInsn(INVOKESPECIAL, superName, "<init>", CONSTRUCTOR, false);
        } else {
            constructor.visitMethodInsn(INVOKESPECIAL, superName, "<init>", "()V", false);
        }
        if (!initialisers.isEmpty()) {
            Label end = new Label();
            constructor.visitVarInsn(ALOAD, 1);
            constructor.visitJumpInsn(IFNULL, end);
            initialisers.write(constructor);
            constructor.visitLabel(end);
            constructor.visitFrame(F_NEW, 2, new Object[] {subject.name(), Abi.HYDRATION}, 0, new Object[0]);
        }
        constructor.visitInsn(RETURN);
        end(constructor);
    }

    private void newInstance() {
        MethodVisitor method = method(ACC_PUBLIC, "$new", "()" + Abi.INSTRUMENTED_TYPE);
        method.visitTypeInsn(NEW, subject.name());
        method.visitInsn(DUP);
        method.visitFieldInsn(GETSTATIC, Abi.HYDRATION, "UNMAPPED_FIELDS", Abi.HYDRATION_TYPE);
        method.visitMethodInsn(INVOKESPECIAL, subject.name(), "<init>", CONSTRUCTOR, false);
        method.visitInsn(ARETURN);
        end(method);
    }

    /** For each column: {@code if (columns[i] >= 0) f = row.xAt(columns[i])}. */
    private void hydrate() {
        List<ClassModel.Field> columns = new ArrayList<>(subject.model().mapped());
        columns.removeIf(field -> field.kind() != FieldKind.COLUMN);
        if (columns.isEmpty()) {
            return;
        }
        MethodVisitor method = method(ACC_PUBLIC, "$hydrate", HYDRATE);
        if (!subject.isRoot()) {
            method.visitVarInsn(ALOAD, 0);
            method.visitVarInsn(ALOAD, 1);
            method.visitVarInsn(ALOAD, 2);
            method.visitMethodInsn(INVOKESPECIAL, subject.model().superName(), "$hydrate", HYDRATE, false);
        }
        boolean first = true;
        for (ClassModel.Field field : columns) {
            Label next = new Label();
            method.visitVarInsn(ALOAD, 2);
            pushIndex(method, field.index());
            method.visitInsn(IALOAD);
            method.visitVarInsn(ISTORE, 3);
            method.visitVarInsn(ILOAD, 3);
            method.visitJumpInsn(IFLT, next);
            read(method, field);
            if (first) {
                hereWith(method, next, INTEGER);
            } else {
                here(method, next);
            }
            first = false;
        }
        method.visitInsn(RETURN);
        end(method);
    }

    private void read(MethodVisitor method, ClassModel.Field field) {
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(ALOAD, 1);
        method.visitVarInsn(ILOAD, 3);
        String typed = READS.get(field.descriptor());
        if (typed != null) {
            method.visitMethodInsn(INVOKEINTERFACE, Abi.ROW_READER, typed, "(I)" + field.descriptor(), true);
        } else {
            method.visitMethodInsn(INVOKEINTERFACE, Abi.ROW_READER, "objectAt", "(I)Ljava/lang/Object;", true);
            Boxing.unbox(method, Type.getType(field.descriptor()));
        }
        method.visitFieldInsn(PUTFIELD, subject.name(), field.name(), field.descriptor());
    }

    private void loaded() {
        List<String> onLoad = subject.methods().onLoad;
        if (onLoad.isEmpty()) {
            return;
        }
        MethodVisitor method = method(ACC_PUBLIC, "$loaded", "()V");
        if (!subject.isRoot()) {
            method.visitVarInsn(ALOAD, 0);
            method.visitMethodInsn(INVOKESPECIAL, subject.model().superName(), "$loaded", "()V", false);
        }
        for (String name : onLoad) {
            method.visitVarInsn(ALOAD, 0);
            method.visitMethodInsn(INVOKEVIRTUAL, subject.name(), name, "()V", false);
        }
        method.visitInsn(RETURN);
        end(method);
    }

    private void register() {
        MethodVisitor method = method(ACC_PRIVATE | ACC_STATIC, REGISTER, "()V");
        method.visitLdcInsn(Type.getObjectType(subject.name()));
        if (isAbstract) {
            method.visitInsn(ACONST_NULL);
        } else {
            method.visitTypeInsn(NEW, subject.name());
            method.visitInsn(DUP);
            method.visitInsn(ACONST_NULL);
            method.visitMethodInsn(INVOKESPECIAL, subject.name(), "<init>", CONSTRUCTOR, false);
        }
        pushInt(method, Abi.NUMBER);
        String descriptor = "(Ljava/lang/Class;" + Abi.INSTRUMENTED_TYPE + "I)V";
        method.visitMethodInsn(INVOKESTATIC, Abi.WOVEN_TYPES, "register", descriptor, false);
        if (!subject.methods().validated.isEmpty()) {
            method.visitMethodInsn(INVOKESTATIC, Abi.WOVEN_TYPES, "validates", "()V", false);
        }
        method.visitInsn(RETURN);
        end(method);
    }
}
