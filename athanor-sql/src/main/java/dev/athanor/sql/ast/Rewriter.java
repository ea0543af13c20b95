package dev.athanor.sql.ast;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A traversal that replaces nodes. Subtrees below which nothing was replaced are handed back as they are, so a
 * rewritten statement shares what it can with the original; an {@link Identified} node is replaced once, the same way
 * everywhere.
 */
public abstract class Rewriter implements Traversal {

    private final IdentityHashMap<SqlNode, SqlNode> rewritten = new IdentityHashMap<>();
    private boolean changed;

    /** Creates a rewriter; one serves one statement. */
    protected Rewriter() {}

    /**
     * Returns what stands for {@code node} from now on: another node, or {@code node} itself to leave it and all below
     * it alone, or {@code null} to go on with its parts.
     */
    protected abstract @Nullable SqlNode replace(SqlNode node);

    @Override
    @SuppressWarnings(
            "unchecked") // a replacement fits where the original stood; a wrong one fails at the cast of its owner
    public final <N extends SqlNode> N node(N child) {
        SqlNode known = child instanceof Identified ? rewritten.get(child) : null;
        SqlNode result = known != null ? known : replace(child);
        if (result == null) {
            result = descend(child);
        }
        if (child instanceof Identified) {
            rewritten.put(child, result);
        }
        changed |= result != child;
        return (N) result;
    }

    private SqlNode descend(SqlNode node) {
        boolean before = changed;
        changed = false;
        SqlNode copy = node.traverse(this);
        SqlNode result = changed ? copy : node;
        changed |= before;
        return result;
    }

    @Override
    public final <N extends SqlNode> List<N> nodes(List<N> children) {
        List<N> copy = new ArrayList<>(children.size());
        boolean different = false;
        for (N child : children) {
            N result = node(child);
            different |= result != child;
            copy.add(result);
        }
        return different ? List.copyOf(copy) : children;
    }

    /** Returns the parameter that stands for {@code bind} from now on; itself unless a rewriter says otherwise. */
    protected <T> Bind<T> replaceBind(Bind<T> bind) {
        return bind;
    }

    @Override
    public final <T> Bind<T> bind(Bind<T> bind) {
        Bind<T> result = replaceBind(bind);
        changed |= result != bind;
        return result;
    }

    @Override
    public final <V> V value(V value) {
        return value;
    }
}
