package dev.athanor.orm.load;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives parameters that carry no value one. */
final class GivenParameters extends Rewriter {

    private final Map<String, ? extends @Nullable Object> values;

    private GivenParameters(Map<String, ? extends @Nullable Object> values) {
        this.values = values;
    }

    /** Returns {@code statement} with {@code values} for its parameters without. */
    static <R> Select<R> into(Select<R> statement, Map<String, ? extends @Nullable Object> values) {
        return values.isEmpty() ? statement : statement.traverse(new GivenParameters(values));
    }

    @Override
    protected @Nullable SqlNode replace(SqlNode node) {
        return node instanceof Bind<?> bind && bind.kind() == Bind.Kind.REQUIRED && values.containsKey(bind.name())
                ? filled(bind)
                : null;
    }

    @SuppressWarnings("unchecked") // the parameter's type converts the value, and refuses what does not fit
    private <T> Bind<T> filled(Bind<T> bind) {
        return Bind.of(bind.name(), bind.type(), (T) values.get(bind.name()));
    }
}
