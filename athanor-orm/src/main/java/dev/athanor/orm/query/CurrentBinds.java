package dev.athanor.orm.query;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parameters of the statement at hand in the place of those of the statement of the same shape that was
 * planned: what a plan keeps of options has the values that were said then.
 */
public final class CurrentBinds extends Rewriter {

    private final Map<Bind<?>, Bind<?>> current = new IdentityHashMap<>();
    private final Map<PathOptions, PathOptions> known = new IdentityHashMap<>();

    /**
     * Creates a rewriter.
     *
     * @param planned the parameters of the statement that was planned, in the order in which its shape lists them
     * @param given those of the statement at hand
     */
    public CurrentBinds(List<Bind<?>> planned, List<Bind<?>> given) {
        for (int i = 0; i < planned.size(); i++) {
            current.put(planned.get(i), given.get(i));
        }
    }

    /** Returns {@code options} with the values of the statement at hand. */
    public PathOptions of(PathOptions options) {
        return options.isBound() ? known.computeIfAbsent(options, planned -> planned.traverse(this)) : options;
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // parameters that stand at the same place of a shape are of the same type
    protected <T> Bind<T> replaceBind(Bind<T> bind) {
        Bind<?> other = current.get(bind);
        return other == null ? bind : (Bind<T>) other;
    }
}
