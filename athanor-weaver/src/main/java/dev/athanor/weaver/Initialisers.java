package dev.athanor.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The statements of a constructor that give unmapped fields their initial value: javac copies the initialisers of
 * fields into every constructor that calls {@code super(...)}. Statements that use a parameter or an attribute are left
 * out: when a row is about to be loaded there is none yet.
 *
 * @param arguments the types of the parameters of the constructor they are from
 * @param statements their instructions
 */
record Initialisers(List<Type> arguments, List<List<AbstractInsnNode>> statements) {

    private static final Initialisers NONE = new Initialisers(List.of(), List.of());

    /** Reads the initialisers from the class file as the compiler wrote it. */
    static Initialisers of(ClassReader reader, Subject subject) {
        boolean needed = subject.model().fields().values().stream()
                .anyMatch(field -> !field.kind().isMapped());
        MethodNode constructor = needed ? shortestConstructor(reader, subject) : null;
        MethodInsnNode call = constructor == null ? null : superCall(constructor, subject);
        if (constructor == null || call == null) {
            return NONE;
        }
        List<List<AbstractInsnNode>> found = new ArrayList<>();
        for (List<AbstractInsnNode> statement : Statements.after(call, constructor, subject.name())) {
            if (initialises(statement, subject, firstFree(constructor))) {
                found.add(statement);
            }
        }
        return new Initialisers(List.of(Type.getArgumentTypes(constructor.desc)), found);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The one with the least besides the initialisers, among those that call {@code super(...)}. */
    private static @Nullable MethodNode shortestConstructor(ClassReader reader, Subject subject) {
        List<MethodNode> constructors = new ArrayList<>();
        reader.accept(new Collector(constructors), ClassReader.EXPAND_FRAMES | ClassReader.SKIP_DEBUG);
        MethodNode shortest = null;
        for (MethodNode candidate : constructors) {
            MethodInsnNode call = superCall(candidate, subject);
            boolean callsSuper = call != null && !call.owner.equals(subject.name());
            if (callsSuper && (shortest == null || candidate.instructions.size() < shortest.instructions.size())) {
                shortest = candidate;
            }
        }
        return shortest;
    }

    private static @Nullable MethodInsnNode superCall(MethodNode constructor, Subject subject) {
        return ConstructorAccesses.superCall(constructor, subject.model().superName(), subject.name());
    }

    private static int firstFree(MethodNode constructor) {
        return Type.getArgumentsAndReturnSizes(constructor.desc) >> 2;
    }

    private static boolean initialises(List<AbstractInsnNode> statement, Subject subject, int firstFree) {
        Set<Integer> stored = new HashSet<>();
        AbstractInsnNode first = null;
        AbstractInsnNode last = null;
        for (AbstractInsnNode instruction : statement) {
            if (instruction instanceof FieldInsnNode field && subject.attribute(field.owner, field.name) != null) {
                return false;
            }
            int local = local(instruction);
            if (local > 0 && instruction instanceof VarInsnNode && instruction.getOpcode() >= Opcodes.ISTORE) {
                stored.add(local);
            }
            if (local > 0 && (local < firstFree || !stored.contains(local))) {
                return false;
            }
            if (instruction.getOpcode() >= 0) {
                first = first == null ? instruction : first;
                last = instruction;
            }
        }
        return first instanceof VarInsnNode load
                && load.var == 0
                && last instanceof FieldInsnNode write
                && write.getOpcode() == Opcodes.PUTFIELD
                && write.owner.equals(subject.name());
    }

    private static int local(AbstractInsnNode instruction) {
        if (instruction instanceof VarInsnNode access) {
            return access.var;
        }
        return instruction instanceof IincInsnNode increment ? increment.var : 0;
    }

    /** Writes the statements into a constructor with one parameter, after the call of {@code super(...)}. */
    void write(MethodVisitor target) {
        for (List<AbstractInsnNode> statement : statements) {
            Map<LabelNode, LabelNode> labels = new HashMap<>();
            for (AbstractInsnNode instruction : statement) {
                if (instruction instanceof LabelNode label) {
                    labels.put(label, new LabelNode());
                }
            }
            for (AbstractInsnNode instruction : statement) {
                moved(instruction.clone(labels)).accept(target);
            }
        }
    }

    /** The new parameter comes first, and the old ones keep their places, empty: all locals move up by one. */
    private AbstractInsnNode moved(AbstractInsnNode instruction) {
        if (instruction instanceof VarInsnNode access && access.var > 0) {
            access.var++;
        } else if (instruction instanceof IincInsnNode increment) {
            increment.var++;
        } else if (instruction instanceof FrameNode frame) {
            frame.local = moved(frame.local);
        }
        return instruction;
    }

    private List<Object> moved(List<Object> locals) {
        List<Object> moved = new ArrayList<>();
        moved.add(locals.get(0));
        moved.add(Abi.HYDRATION);
        for (Type argument : arguments) {
            for (int i = 0; i < argument.getSize(); i++) {
                moved.add(Opcodes.TOP);
            }
        }
        int free = 1 + arguments.size();
        if (free < locals.size()) {
            moved.addAll(locals.subList(free, locals.size()));
        }
        return moved;
    }

    private static final class Collector extends ClassVisitor {

        private final List<MethodNode> constructors;

        Collector(List<MethodNode> constructors) {
            super(Opcodes.ASM9);
            this.constructors = constructors;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if (!name.equals("<init>")) {
                return null;
            }
            MethodNode node = new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
            constructors.add(node);
            return node;
        }
    }
}
