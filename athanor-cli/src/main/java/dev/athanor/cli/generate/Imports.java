package dev.athanor.cli.generate;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.migrate.op.SourceWriter;

/** Imports that are needed by what is written later. */
final class Imports {

    private Imports() {}

    @CanIgnoreReturnValue
    static SourceWriter add(SourceWriter out, Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        boolean known = element.isPrimitive() || element.getPackageName().equals("java.lang");
        return known ? out : out.imported(element.getPackageName(), element.getSimpleName());
    }
}
