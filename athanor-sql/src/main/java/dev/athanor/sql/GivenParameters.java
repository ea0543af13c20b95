package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives parameters that have no value one. */
final class GivenParameters extends Rewriter {

    private final Map<String, ? extends @Nullable Object> values;
    private final Set<String> met = new HashSet<>();

    private GivenParameters(Map<String, ? extends @Nullable Object> values) {
        this.values = values;
    }

    static <N extends SqlNode> N in(N statement, Map<String, ? extends @Nullable Object> values) {
        GivenParameters given = new GivenParameters(values);
        N replaced = given.node(statement);
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(given.met);
        if (!unknown.isEmpty()) {
            throw new CompileException(
                    "C020", "the statement has no parameters " + unknown + " without a value; it has " + given.met);
        }
        return replaced;
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        if (!(node instanceof Bind<?> bind) || bind.kind() != Bind.Kind.REQUIRED) {
            return null;
        }
        met.add(bind.name());
        return values.containsKey(bind.name()) ? bound(bind, values.get(bind.name())) : node;
    }

    @SuppressWarnings("unchecked") // the class is compared first
    private static <T> Bind<T> bound(Bind<T> bind, @Nullable Object value) {
        SqlType<T> type = bind.type();
        if (value != null && !type.javaType().isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "the parameter " + bind + " is " + type.javaType().getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        return Bind.of(bind.name(), type, (T) value);
    }
}
