package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value made for each row of the rows around it: {@code sum(x) OVER (PARTITION BY y ORDER BY z)}. Each method returns
 * a new one.
 *
 * @param aggregate what is made of them
 * @param partitionBy rows alike in this are seen, all others not
 * @param orderBy the order of the rows
 * @param frame which of them are seen, or {@code null} for what the database takes
 * @param <T> the Java type of the value
 */
public record Over<T>(
        Aggregate<T> aggregate,
        List<Expression<?>> partitionBy,
        List<Expression<?>> orderBy,
        @Nullable WindowFrame frame)
        implements Expression<T> {

    /** Creates the node; the lists are copied. */
    public Over {
        requireNonNull(aggregate, "aggregate");
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** Returns this of rows alike in {@code terms}, too. */
    public Over<T> partitionBy(Expression<?>... terms) {
        return new Over<>(aggregate, append(partitionBy, terms), orderBy, frame);
    }

    /** Returns this of rows ordered by {@code terms}, after those they are ordered by already. */
    public Over<T> orderBy(Expression<?>... terms) {
        return new Over<>(aggregate, partitionBy, append(orderBy, terms), frame);
    }

    private static List<Expression<?>> append(List<Expression<?>> list, Expression<?>... more) {
        List<Expression<?>> longer = new ArrayList<>(list);
        longer.addAll(List.of(more));
        return longer;
    }

    /**
     * Returns this of the rows from {@code start} to {@code end}: negative before, 0 the row itself, positive after it.
     *
     * @throws CompileException if it has a frame already ({@code C046})
     */
    public Over<T> rows(int start, int end) {
        return rows(FrameBound.of(start), FrameBound.of(end));
    }

    /**
     * Returns this of the rows from {@code start} to {@code end}.
     *
     * @throws CompileException if it has a frame already ({@code C046})
     */
    public Over<T> rows(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.ROWS, start, end);
    }

    /**
     * Returns this of the rows whose values, in order, lie between the bounds.
     *
     * @throws CompileException if it has a frame already ({@code C046})
     */
    public Over<T> range(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.RANGE, start, end);
    }

    /**
     * Returns this of the groups of rows equal in order, from {@code start} to {@code end}.
     *
     * @throws CompileException if it has a frame already ({@code C046})
     */
    public Over<T> groups(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.GROUPS, start, end);
    }

    private Over<T> framed(WindowFrame.Unit unit, FrameBound start, FrameBound end) {
        if (frame != null) {
            throw new CompileException(
                    "C046", "the window has a frame already; say one of rows(...), range(...) and groups(...) once");
        }
        WindowFrame other = new WindowFrame(unit, start, end, WindowFrame.Exclusion.NONE);
        return new Over<>(aggregate, partitionBy, orderBy, other);
    }

    /**
     * Returns this without some rows of its frame.
     *
     * @throws CompileException if it has no frame ({@code C046})
     */
    public Over<T> exclude(WindowFrame.Exclusion exclusion) {
        if (frame == null) {
            throw new CompileException(
                    "C046",
                    "the window has no frame to exclude rows from; say rows(...), range(...) or groups(...) first");
        }
        WindowFrame other = new WindowFrame(frame.unit(), frame.start(), frame.end(), exclusion);
        return new Over<>(aggregate, partitionBy, orderBy, other);
    }

    @Override
    public SqlType<T> type() {
        return aggregate.type();
    }

    @Override
    public Over<T> traverse(Traversal walk) {
        return new Over<>(walk.node(aggregate), walk.nodes(partitionBy), walk.nodes(orderBy), walk.optional(frame));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(aggregate).sql(" OVER (");
        boolean first = true;
        if (!partitionBy.isEmpty()) {
            out.sql("PARTITION BY ").join(", ", partitionBy);
            first = false;
        }
        if (!orderBy.isEmpty()) {
            out.sql(first ? "ORDER BY " : " ORDER BY ").join(", ", orderBy);
            first = false;
        }
        if (frame != null) {
            out.sql(first ? "" : " ").node(frame);
        }
        out.sql(")");
    }
}
