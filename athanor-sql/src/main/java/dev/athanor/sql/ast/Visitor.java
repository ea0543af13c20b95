package dev.athanor.sql.ast;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * A traversal that looks at nodes and replaces none; the counterpart of {@link Rewriter}. It is begun with {@link #node},
 * or, to leave a node itself out, with {@link SqlNode#traverse}.
 *
 * <pre>{@code
 * final class Tables extends Visitor {
 *     final Set<Table> found = new LinkedHashSet<>();
 *
 *     @Override
 *     protected boolean visit(SqlNode node) {
 *         if (node instanceof Table table) {
 *             found.add(table);
 *         }
 *         return !(node instanceof Query<?>); // a subquery has tables of its own
 *     }
 * }
 * }</pre>
 *
 * <p>What stands in a statement at several places is visited at each of them, an {@link Identified} node, too, unless
 * {@link #enters} says otherwise.
 */
public abstract class Visitor implements Traversal {

    /** Creates a visitor. */
    protected Visitor() {}

    /** Looks at {@code node}, and says whether to go on with its parts. */
    protected abstract boolean visit(SqlNode node);

    @Override
    @CanIgnoreReturnValue
    public final <N extends SqlNode> N node(N child) {
        if (visit(child)) {
            SqlNode unused = child.traverse(this); // looking replaces nothing
        }
        return child;
    }

    @Override
    @CanIgnoreReturnValue
    public final <N extends SqlNode> List<N> nodes(List<N> children) {
        for (int i = 0; i < children.size(); i++) {
            node(children.get(i));
        }
        return children;
    }

    @Override
    public final <T> Bind<T> bind(Bind<T> bind) {
        return bind;
    }

    @Override
    public <V> V value(V value) {
        return value;
    }
}
