package dev.athanor.weaver;

import dev.athanor.weaver.ClassModel.Trait;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * Class file in, class file out; used unchanged by the annotation processor and the agent.
 *
 * <ul>
 *   <li>An entity class gets a reference to its state, the interface {@code Instrumented}, access to its attributes by
 *       index, and a get and a set hook for each.
 *   <li>In any class, access to a field that is an attribute becomes a call of the hook.
 * </ul>
 *
 * <p>An instruction and the call that replaces it have the same effect on the stack, so no stack map frame of existing
 * code changes and no class hierarchy is needed.
 *
 * <pre>{@code
 * byte[] woven = new Weaver(new ClassFiles(name -> read(name))).weave(classFile);
 * }</pre>
 */
public final class Weaver {

    private static final int NEWEST = Opcodes.V25;
    private static final int CONSTANT_FIELDREF = 9;

    private final Resolution resolution;

    /** Creates a weaver that asks {@code lookup} for other classes. */
    public Weaver(ClassLookup lookup) {
        this.resolution = new Resolution(lookup);
    }

    /** A reader that also takes class files newer than this ASM knows: their layout has been stable for years. */
    static ClassReader reader(byte[] file) {
        byte[] known = file;
        if (major(file) > NEWEST) {
            known = file.clone();
            known[6] = (byte) (NEWEST >> 8);
            known[7] = (byte) NEWEST;
        }
        return new ClassReader(known);
    }

    /** {@return the internal name of the class in a class file} */
    public static String className(byte[] file) {
        return reader(file).getClassName();
    }

    /**
     * Returns the instrumented class file, or null when there is nothing to do: the class is no entity and touches
     * none, or it is instrumented already.
     *
     * @param file the class file
     * @throws IllegalArgumentException if an entity was compiled for a Java older than 11
     */
    public byte @Nullable [] weave(byte[] file) {
        ClassReader reader = reader(file);
        if ((reader.getAccess() & (Opcodes.ACC_MODULE | Opcodes.ACC_ANNOTATION)) != 0) {
            return null;
        }
        ClassModel self = resolution.mappedFromOutside(ClassFiles.model(reader, resolution::isEntity));
        boolean entity = self.is(Trait.ENTITY);
        if (!entity && !touchesAttributes(reader)) {
            return null;
        }
        Methods methods = new Methods(reader);
        if (methods.woven) {
            return null;
        }
        if (entity && major(file) < Opcodes.V11) {
            throw new IllegalArgumentException(self.name() + " has class file version " + major(file)
                    + ", instrumentation needs 55 (Java 11) or later; compile it with --release 17");
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        ClassRewriter rewriter = new ClassRewriter(writer, new Subject(self, methods, resolution), reader);
        reader.accept(entity && resolution.isSerializable(self) ? pinned(rewriter) : rewriter, 0);
        if (!entity && rewriter.replaced() == 0) {
            return null; // only @Raw methods, or done before: the constants stay in the pool
        }
        byte[] out = writer.toByteArray();
        System.arraycopy(file, 4, out, 4, 4); // the version it came with
        return out;
    }

    /**
     * An interface and methods more would change the default serialVersionUID: the one of the source is written down.
     */
    private static ClassVisitor pinned(ClassVisitor next) {
        return new SerialVersionUIDAdder(Opcodes.ASM9, next) {};
    }

    private static int major(byte[] file) {
        return ((file[6] & 255) << 8) | (file[7] & 255);
    }

    /** Looks through the constant pool only. */
    private boolean touchesAttributes(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at == 0 || reader.readByte(at - 1) != CONSTANT_FIELDREF) {
                continue;
            }
            String owner = reader.readClass(at, buffer);
            int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
            if (resolution.mappedField(owner, reader.readUTF8(nameAndType, buffer)) != null) {
                return true;
            }
        }
        return false;
    }
}
