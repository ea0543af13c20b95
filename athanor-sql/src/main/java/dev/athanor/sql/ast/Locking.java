package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a SELECT are locked: {@code FOR UPDATE} and its like.
 *
 * @param strength against what
 * @param of the tables or columns whose rows are locked; all where empty
 * @param waiting what is done about rows that others have locked
 */
public record Locking(Strength strength, List<SqlNode> of, Waiting waiting) implements SqlNode {

    /** Against what rows are locked. */
    public enum Strength implements Keyword {
        UPDATE(" FOR UPDATE"),
        /** Against changes that leave the keys alone others may still refer to the row. */
        NO_KEY_UPDATE(" FOR NO KEY UPDATE"),
        /** Others may read and share, not change. */
        SHARE(" FOR SHARE"),
        /** Others may change all but the key. */
        KEY_SHARE(" FOR KEY SHARE");

        private final String sql;

        Strength(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** What is done about rows that others have locked. */
    public enum Waiting implements Keyword {
        WAIT(""),
        NOWAIT(" NOWAIT"),
        SKIP_LOCKED(" SKIP LOCKED");

        private final String sql;

        Waiting(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the clause; the list is copied. */
    public Locking {
        requireNonNull(strength, "strength");
        requireNonNull(waiting, "waiting");
        of = List.copyOf(of);
    }

    /** Returns the lock {@code strength} of all rows, which waits for others. */
    public static Locking of(Strength strength) {
        return new Locking(strength, List.of(), Waiting.WAIT);
    }

    /** Returns this for rows of {@code sources} only, those of earlier calls too. */
    public Locking of(FromClause... sources) {
        List<SqlNode> longer = new ArrayList<>(of);
        longer.addAll(List.of(sources));
        return new Locking(strength, longer, waiting);
    }

    /** Returns this for rows of the tables of {@code columns} only, those of earlier calls too. */
    public Locking of(ColumnElement<?>... columns) {
        List<SqlNode> longer = new ArrayList<>(of);
        longer.addAll(List.of(columns));
        return new Locking(strength, longer, waiting);
    }

    /** Returns this failing at once where a row is locked. */
    public Locking nowait() {
        return new Locking(strength, of, Waiting.NOWAIT);
    }

    /** Returns this leaving out rows that are locked. */
    public Locking skipLocked() {
        return new Locking(strength, of, Waiting.SKIP_LOCKED);
    }

    /** {@return the sources whose rows are locked, those of columns included, once each} */
    public List<FromClause> sources() {
        return of.stream()
                .map(node -> node instanceof ColumnElement<?> column ? column.from() : (FromClause) node)
                .distinct()
                .toList();
    }

    @Override
    public Locking traverse(Traversal walk) {
        return new Locking(walk.value(strength), walk.nodes(of), walk.value(waiting));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(strength);
        List<FromClause> sources = sources();
        for (int i = 0; i < sources.size(); i++) {
            out.sql(i == 0 ? " OF " : ", ");
            renderSource(sources.get(i), out);
        }
        out.keyword(waiting);
    }

    // The name in FROM, which has no schema.
    private static void renderSource(FromClause source, SqlWriter out) {
        if (source instanceof Named table) {
            out.name(table.name());
        } else {
            source.renderName(out);
        }
    }
}
