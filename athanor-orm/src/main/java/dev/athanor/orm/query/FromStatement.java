package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entities and columns whose rows come from a statement of the program's own: text, a set operation, any query. It can
 * only be run, never stand inside another statement.
 *
 * @param resultColumns what each row becomes
 * @param options how it is loaded
 * @param source the statement that returns the rows
 * @param <R> what each row is
 */
public record FromStatement<R>(List<Selectable<?>> resultColumns, List<StatementOption> options, Query<?> source)
        implements Statement<R> {

    /** Creates the statement and copies the lists. */
    public FromStatement {
        resultColumns = List.copyOf(resultColumns);
        options = List.copyOf(options);
    }

    /** Returns {@code union}, whose first query says what its rows become, or null if it selects no entity. */
    public static <R> @Nullable FromStatement<R> of(CompoundSelect<R> union) {
        List<? extends Selectable<?>> columns = union.resultColumns();
        return columns.stream().anyMatch(EntityPath.class::isInstance)
                ? new FromStatement<>(List.copyOf(columns), List.of(), union)
                : null;
    }

    @Override
    public FromStatement<R> traverse(Traversal walk) {
        return new FromStatement<>(walk.nodes(resultColumns), walk.nodes(options), walk.node(source));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(source);
    }
}
