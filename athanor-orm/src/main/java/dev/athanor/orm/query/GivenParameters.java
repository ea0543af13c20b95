package dev.athanor.orm.query;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives parameters that carry no value one. */
public final class GivenParameters extends Rewriter {

    private final Map<String, ? extends @Nullable Object> values;

    private GivenParameters(Map<String, ? extends @Nullable Object> values) {
        this.values = values;
    }

    /** Returns {@code statement} with {@code values} for its parameters without. */
    @SuppressWarnings("unchecked") // a rewritten statement is of the class of the original
    public static <S extends Statement<?>> S into(S statement, Map<String, ? extends @Nullable Object> values) {
        return values.isEmpty() ? statement : (S) statement.traverse(new GivenParameters(values));
    }

    /** Returns the names of the parameters of {@code statement} that carry no value. */
    public static Set<String> names(Statement<?> statement) {
        Set<String> names = new HashSet<>();
        for (Bind<?> bind : CacheKey.of(statement).binds()) {
            if (bind.kind() == Bind.Kind.REQUIRED) {
                names.add(bind.name());
            }
        }
        return names;
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
