package dev.athanor.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds the statements on the top level of a method: runs of instructions that begin and end with an empty stack, and
 * that no jump enters or leaves.
 */
final class Statements {

    private static final int NONE = -1;

    private final MethodNode method;
    private final InsnList code;
    private final Frame<BasicValue>[] frames;

    /** The largest index that the statement looked at jumps to. */
    private int reach;

    private Statements(MethodNode method, String owner) {
        this.method = method;
        this.code = method.instructions;
        try {
            this.frames = new Analyzer<>(new BasicInterpreter()).analyze(owner, method);
        } catch (AnalyzerException invalid) {
            throw new IllegalStateException(owner + " has a constructor that does not verify", invalid);
        }
    }

    /** The statements after {@code start} that are always run and can be moved elsewhere as a whole. */
    static List<List<AbstractInsnNode>> after(AbstractInsnNode start, MethodNode method, String owner) {
        Statements statements = new Statements(method, owner);
        List<List<AbstractInsnNode>> found = new ArrayList<>();
        int from = method.instructions.indexOf(start) + 1;
        for (int end = statements.end(from); end != NONE; from = end, end = statements.end(from)) {
            if (statements.reach < end && !statements.touchesTry(from, end)) {
                found.add(statements.slice(from, end));
            }
        }
        return found;
    }

    private List<AbstractInsnNode> slice(int from, int end) {
        List<AbstractInsnNode> slice = new ArrayList<>();
        for (int i = from; i < end; i++) {
            slice.add(code.get(i));
        }
        return slice;
    }

    /** The index after the statement that begins at {@code from}, or NONE when the method ends in it. */
    private int end(int from) {
        reach = from;
        for (int i = from; i + 1 < code.size(); i++) {
            AbstractInsnNode instruction = code.get(i);
            for (LabelNode target : targets(instruction)) {
                int index = code.indexOf(target);
                if (index < from) {
                    return NONE;
                }
                reach = Math.max(reach, index);
            }
            if (instruction.getOpcode() < 0 || reach > i + 1) {
                continue;
            }
            if (frames[i + 1] == null || instruction.getOpcode() == Opcodes.RETURN) {
                return NONE;
            }
            if (frames[i + 1].getStackSize() == 0) {
                return i + 1;
            }
        }
        return NONE;
    }

    private List<LabelNode> targets(AbstractInsnNode instruction) {
        List<LabelNode> targets = new ArrayList<>();
        if (instruction instanceof JumpInsnNode jump) {
            targets.add(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            targets.addAll(lookup.labels);
            targets.add(lookup.dflt);
        } else if (instruction instanceof LabelNode label) {
            for (TryCatchBlockNode block : method.tryCatchBlocks) {
                if (block.start == label) {
                    targets.add(block.handler);
                }
            }
        }
        return targets;
    }

    private boolean touchesTry(int from, int end) {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (code.indexOf(block.start) < end && code.indexOf(block.end) > from) {
                return true;
            }
        }
        return false;
    }
}
