package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TupleType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values taken as one, to be compared element by element: {@code (a, b)}.
 *
 * @param elements the values; none in a grouping set of all rows
 */
public record Tuple(List<Expression<?>> elements) implements Expression<List<Object>> {

    /** Creates the tuple; the elements are copied. */
    public Tuple {
        elements = List.copyOf(elements);
    }

    @Override
    public SqlType<List<Object>> type() {
        return new TupleType(elements.stream().<SqlType<?>>map(Expression::type).toList());
    }

    /**
     * Returns {@code values} as parameters of the types of this tuple's elements.
     *
     * @throws CompileException if there are more or fewer of them ({@code C043})
     */
    Tuple bound(List<? extends @Nullable Object> values) {
        checkWidth(values);
        List<Expression<?>> binds = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            binds.add(bind(elements.get(i), values.get(i)));
        }
        return new Tuple(binds);
    }

    @SuppressWarnings("unchecked") // a value of another class fails where it is bound, as any value does
    private static <T> Bind<T> bind(Expression<T> element, @Nullable Object value) {
        return Bind.of(Operands.nameOf(element), element.type(), (T) value);
    }

    void checkWidth(List<? extends @Nullable Object> values) {
        if (values.size() != elements.size()) {
            throw new CompileException(
                    "C043",
                    "the tuple " + elements + " has " + elements.size() + " elements, " + values + " has "
                            + values.size() + "; give each element a value");
        }
    }

    @Override
    public Tuple traverse(Traversal walk) {
        return new Tuple(walk.nodes(elements));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").join(", ", elements).sql(")");
    }
}
