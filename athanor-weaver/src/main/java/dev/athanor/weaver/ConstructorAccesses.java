package dev.athanor.weaver;

import java.util.HashSet;
import java.util.ListIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Rewrites the accesses in a constructor. What it writes to {@code this} is the initial value, not a change, and stays
 * a plain write; only a to-one relationship has a hook, which keeps the other side in step, and what is validated.
 * Writes to other objects are changes as anywhere else.
 */
final class ConstructorAccesses extends MethodNode {

    private final MethodVisitor next;
    private final Subject subject;
    private final ClassRewriter.Counter replaced;

    ConstructorAccesses(
            MethodVisitor next, Subject subject, ClassRewriter.Counter replaced, int access, String descriptor) {
        super(Opcodes.ASM9, access, "<init>", descriptor, null, null);
        this.next = next;
        this.subject = subject;
        this.replaced = replaced;
    }

    @Override
    public void visitEnd() {
        Set<AbstractInsnNode> toThis = writesToThis();
        AbstractInsnNode superCall = superCall(this, subject.model().superName(), subject.name());
        boolean constructed = false;
        ListIterator<AbstractInsnNode> all = instructions.iterator();
        while (all.hasNext()) {
            AbstractInsnNode instruction = all.next();
            constructed |= instruction == superCall;
            if (instruction instanceof FieldInsnNode access) {
                MethodInsnNode hook = hook(access, toThis.contains(access), constructed);
                if (hook != null) {
                    all.set(hook);
                    replaced.increment();
                }
            }
        }
        accept(next);
    }

    /** The call that replaces an access, or null to leave it. */
    private @Nullable MethodInsnNode hook(FieldInsnNode access, boolean writeToThis, boolean constructed) {
        boolean instance = access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.PUTFIELD;
        ClassModel.Field field = instance ? subject.attribute(access.owner, access.name) : null;
        if (field == null) {
            return null;
        }
        if (access.getOpcode() == Opcodes.GETFIELD) {
            return call(access.owner, Accesses.GET + access.name, "()" + access.desc);
        }
        String descriptor = "(" + access.desc + ")V";
        if (!writeToThis) {
            return call(access.owner, Accesses.SET + access.name, descriptor);
        }
        // before super(...) no method of this object can be called
        boolean init = constructed && subject.isInitialised(field);
        return init ? call(access.owner, Accesses.INIT + access.name, descriptor) : null;
    }

    private static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    /** The writes to attributes whose object is {@code this}. */
    private Set<AbstractInsnNode> writesToThis() {
        Set<AbstractInsnNode> found = new HashSet<>();
        Frame<BasicValue>[] frames = null;
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof FieldInsnNode write
                    && write.getOpcode() == Opcodes.PUTFIELD
                    && subject.attribute(write.owner, write.name) != null) {
                frames = frames == null ? analyse() : frames;
                Frame<BasicValue> frame = frames[i];
                if (frame != null && This.INSTANCE.equals(frame.getStack(frame.getStackSize() - 2))) {
                    found.add(write);
                }
            }
        }
        return found;
    }

    private Frame<BasicValue>[] analyse() {
        try {
            return new Analyzer<>(new ThisInterpreter()).analyze(subject.name(), this);
        } catch (AnalyzerException invalid) {
            throw new IllegalStateException(subject.name() + " has a constructor that does not verify", invalid);
        }
    }

    /** The call of {@code super(...)} or {@code this(...)}: the constructor call that no NEW belongs to. */
    static @Nullable MethodInsnNode superCall(MethodNode constructor, @Nullable String superName, String name) {
        int pending = 0;
        for (AbstractInsnNode instruction : constructor.instructions) {
            if (instruction.getOpcode() == Opcodes.NEW) {
                pending++;
            } else if (instruction instanceof MethodInsnNode call && call.name.equals("<init>")) {
                boolean candidate = call.owner.equals(superName) || call.owner.equals(name);
                if (pending == 0 && candidate) {
                    return call;
                }
                pending--;
            }
        }
        return null;
    }

    /** The object under construction. */
    private static final class This extends BasicValue {

        static final This INSTANCE = new This();

        private This() {
            super(Type.getObjectType("java/lang/Object"));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final class ThisInterpreter extends BasicInterpreter {

        ThisInterpreter() {
            super(Opcodes.ASM9);
        }

        @Override
        public BasicValue newParameterValue(boolean isInstance, int local, Type type) {
            return isInstance && local == 0 ? This.INSTANCE : super.newParameterValue(isInstance, local, type);
        }

        @Override
        public BasicValue merge(BasicValue one, BasicValue other) {
            if (one.equals(other)) {
                return one;
            }
            boolean references = one.isReference() && other.isReference();
            return references ? BasicValue.REFERENCE_VALUE : super.merge(one, other);
        }
    }
}
