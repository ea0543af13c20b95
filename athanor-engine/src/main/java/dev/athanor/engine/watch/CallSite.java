package dev.athanor.engine.watch;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the program: the origin of a statement. It is found by a walk over the stack, which costs about a
 * microsecond, so it is asked for in tests and for what is slow or wrong, and never besides.
 *
 * @param type the class
 * @param method the method; of a lambda the one it is written in
 * @param file the source file, or null if the class does not say
 * @param line the line in it; 0 or less if the class does not say
 */
public record CallSite(String type, String method, @Nullable String file, int line) {

    private static final StackWalker STACK = StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE));

    /** No place: nobody asked. */
    public static final CallSite UNKNOWN = new CallSite("", "", null, 0);

    /**
     * Returns the place of the program that called into the library: the innermost method that is neither of the
     * library, nor of the Java platform, nor a plain accessor of an entity.
     */
    public static CallSite here() {
        return STACK.walk(frames -> frames.filter(CallSite::isOfTheProgram)
                .findFirst()
                .map(CallSite::of)
                .orElse(UNKNOWN));
    }

    private static boolean isOfTheProgram(StackFrame frame) {
        return Frames.of(frame.getDeclaringClass()).shows(frame.getMethodName());
    }

    private static CallSite of(StackFrame frame) {
        return new CallSite(
                frame.getClassName(), written(frame.getMethodName()), frame.getFileName(), frame.getLineNumber());
    }

    /** Returns the method that a method made by the compiler for a lambda is written in. */
    private static String written(String method) {
        String[] parts = method.split("\\$", -1);
        return parts.length > 2 && parts[0].equals("lambda") ? parts[1] : method;
    }

    /** {@return whether there is such a place} */
    public boolean isKnown() {
        return !type.isEmpty();
    }

    /** Returns the place as a stack trace writes it, so that tools find it: {@code Shop.render(Shop.java:12)}. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "unknown";
        }
        String where = file == null ? "unknown source" : line > 0 ? file + ":" + line : file;
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + "(" + where + ")";
    }
}
