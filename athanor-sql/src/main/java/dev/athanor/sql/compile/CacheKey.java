package dev.athanor.sql.compile;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement without its values: statements with equal keys compile to the same text, take their
 * parameters in the same order and have the same columns.
 *
 * <p>Tables and columns enter by identity; aliases, subqueries and parameters as a number in walk order, with their
 * parts where they are met first, so that a statement built anew a thousand times has one key.
 */
public final class CacheKey {

    private final Object[] parts;
    private final int hash;
    private final List<Bind<?>> binds;

    CacheKey(Object[] parts, int hash, List<Bind<?>> binds) {
        this.parts = parts;
        this.hash = hash;
        this.binds = binds;
    }

    /** Returns the key of {@code node} and, where it is a statement, of the options that ride along. */
    public static CacheKey of(SqlNode node) {
        return of(node, null);
    }

    /**
     * Returns the key of {@code node}, as {@link #of(SqlNode)} does, faster where its shape is among {@code known}; is
     * known there from now on.
     */
    public static CacheKey of(SqlNode node, @Nullable KnownShapes known) {
        ShapeRecorder recorder = new ShapeRecorder(known);
        recorder.node(node);
        if (node instanceof Statement<?> statement) {
            List<StatementOption> options = statement.options();
            for (int i = 0; i < options.size(); i++) {
                recorder.node(options.get(i));
            }
        }
        return recorder.key();
    }

    /** Returns an equal key without parameters, so that who keeps it does not keep their values. */
    public CacheKey withoutBinds() {
        return withBinds(List.of());
    }

    CacheKey withBinds(List<Bind<?>> others) {
        return new CacheKey(parts, hash, others);
    }

    /** {@return the parameters in the order they were met first; not part of equality} */
    public List<Bind<?>> binds() {
        return binds;
    }

    Object[] parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey that
                && hash == that.hash
                && (parts == that.parts || Arrays.equals(parts, that.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "CacheKey" + Arrays.asList(parts);
    }
}
