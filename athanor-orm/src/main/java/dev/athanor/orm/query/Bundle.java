package dev.athanor.orm.query;

import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several columns or entities that are one value of each row.
 *
 * @param <T> what they become
 */
public final class Bundle<T> implements Selectable<T>, Named {

    private final String name;
    private final List<Selectable<?>> columns;
    private final Function<Row, T> maker;

    /** Creates a bundle of {@code columns} that become what {@code maker} makes of the row of their values. */
    public Bundle(String name, List<? extends Selectable<?>> columns, Function<Row, T> maker) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.maker = maker;
    }

    @Override
    public String name() {
        return name;
    }

    /** {@return what is in it} */
    public List<Selectable<?>> columns() {
        return columns;
    }

    /** Returns what becomes of {@code row}, the values of the columns. */
    public T make(Row row) {
        return maker.apply(row);
    }

    /**
     * Returns this with its values turned into something else by {@code function}.
     *
     * <pre>{@code
     * bundle("who", select(USER.name, USER.fullname)).map(into(Who::new))
     * }</pre>
     */
    public <U> Bundle<U> map(Function<? super T, ? extends U> function) {
        Function<Row, T> inner = maker;
        return new Bundle<>(name, columns, row -> function.apply(inner.apply(row)));
    }

    @Override
    public List<Selectable<?>> selected() {
        List<Selectable<?>> all = new ArrayList<>();
        columns.forEach(column -> all.addAll(column.selected()));
        return all;
    }

    // What is made of the values is part of the plan that is kept, so another maker is another shape.
    @Override
    public Bundle<T> traverse(Traversal walk) {
        String sameName = walk.value(name);
        Function<Row, T> sameMaker = walk.value(maker);
        List<Selectable<?>> walked = walk.nodes(columns);
        return walked.equals(columns) ? this : new Bundle<>(sameName, walked, sameMaker);
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException(this + " was not rewritten into its columns");
    }

    @Override
    public String toString() {
        return "bundle " + name;
    }
}
