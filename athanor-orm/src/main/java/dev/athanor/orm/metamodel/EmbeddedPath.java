package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.IsNull;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record kept in several columns; the generated metamodel classes extend it, and have its components. It is compared
 * column by column, and selected and set as a whole.
 *
 * @param <E> the entity class
 * @param <R> the record
 */
public abstract non-sealed class EmbeddedPath<E, R> implements Selectable<R>, Sourced, ValuePath<E, R>, ColumnGroup<R> {

    private final EntityPath<E> parent;
    private final int index;

    /** Creates the path of the record at an index. */
    protected EmbeddedPath(EntityPath<E> parent, int index) {
        this.parent = parent;
        this.index = index;
    }

    @Override
    public final EntityPath<E> parent() {
        return parent;
    }

    @Override
    public final int index() {
        return index;
    }

    /** {@return how the record is mapped} */
    public final EmbeddedMapping mapping() {
        return (EmbeddedMapping) parent.mapping().attributes().get(index);
    }

    /** {@return the component with a number} */
    protected final <T> EmbeddedColumn<E, T> column(int part) {
        return new EmbeddedColumn<>(parent, index, part);
    }

    /** {@return the columns, in the order of the components: to order by, for example} */
    public final List<Expression<?>> columns() {
        List<Expression<?>> columns = new ArrayList<>();
        mapping().columns().forEach(column -> columns.add(column.in(from())));
        return columns;
    }

    @Override
    public final Map<String, @Nullable Object> values(@Nullable R value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        mapping().values(value).forEach((column, part) -> values.put(column.column().name(), part));
        return values;
    }

    /** {@return the columns: what a query that selects the record is read by} */
    @Override
    public final List<? extends Selectable<?>> selected() {
        return columns();
    }

    /** Returns whether every column is equal to the component of {@code value}: {@code x = ? AND y = ?}. */
    public final Expression<Boolean> eq(@Nullable R value) {
        return compared(value, StandardOperator.EQ, StandardOperator.AND);
    }

    /** Returns whether a column differs from the component of {@code value}: {@code x != ? OR y != ?}. */
    public final Expression<Boolean> ne(@Nullable R value) {
        return compared(value, StandardOperator.NE, StandardOperator.OR);
    }

    private Expression<Boolean> compared(@Nullable R value, StandardOperator operator, StandardOperator all) {
        @Nullable Object[] parts = mapping().descriptor().parts(value);
        List<Expression<Boolean>> comparisons = new ArrayList<>();
        for (ColumnMapping column : mapping().columns()) {
            Expression<?> left = column.in(from());
            Object part = parts[column.part()];
            comparisons.add(
                    part == null
                            ? new IsNull(left, operator == StandardOperator.NE)
                            : new Comparison(left, operator, bind(column, part)));
        }
        return Conjunction.of(all, comparisons);
    }

    @SuppressWarnings("unchecked") // the component has the type of its column
    private static Bind<?> bind(ColumnMapping column, Object value) {
        return Bind.of(column.column().name(), (SqlType<Object>) column.column().type(), value);
    }

    @Override
    public final List<RowAttribute> rowAttributes() {
        return List.copyOf(mapping().columns());
    }

    @Override
    public final FromClause from() {
        return parent.from();
    }

    // Rewriting it is the work of the one who asks for its rows; here it only shows what it is read from.
    @Override
    public final EmbeddedPath<E, R> traverse(Traversal walk) {
        SqlNode unused = walk.node(parent.from());
        int unusedToo = walk.value(index);
        return this;
    }

    /** Refuses: a record is no column. */
    @Override
    public final void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }

    @Override
    public final String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
