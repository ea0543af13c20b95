package dev.athanor.orm.query;

import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
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

    /**
     * Returns {@code union}, whose first query says what its rows become and how they are loaded, or null if it is not
     * about entities. Criteria are those of each query alone; what is loaded for its objects obeys the criteria that all
     * have in common.
     */
    public static <R> @Nullable FromStatement<R> of(CompoundSelect<R> union) {
        return Mentions.areIn(union) ? of(union, List.of()) : null;
    }

    /** Returns {@code union}, which is about entities, with {@code more} options. */
    public static <R> FromStatement<R> of(CompoundSelect<R> union, List<StatementOption> more) {
        List<StatementOption> options = new ArrayList<>(shared(union));
        options.addAll(more);
        return new FromStatement<>(List.copyOf(union.resultColumns()), options, union);
    }

    /** Returns this with {@code more} options. */
    public FromStatement<R> options(StatementOption... more) {
        List<StatementOption> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new FromStatement<>(resultColumns, all, source);
    }

    private static List<StatementOption> shared(Query<?> query) {
        if (!(query instanceof CompoundSelect<?> union)) {
            return query.options();
        }
        List<StatementOption> shared = new ArrayList<>();
        for (StatementOption option : shared(union.members().get(0))) {
            if (!(option instanceof EntityCriteria)
                    || union.members().stream().allMatch(each -> shared(each).contains(option))) {
                shared.add(option);
            }
        }
        return shared;
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
