package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * What a transaction is, said as its first statement; the next transaction knows nothing of it.
 *
 * <pre>{@code
 * connection.execute(SetTransaction.readOnly().deferrable());
 * }</pre>
 *
 * @param isDeferrable whether a serializable, read-only transaction waits until it can see all without being aborted
 */
public record SetTransaction(boolean isDeferrable) implements Statement<Void> {

    /** Returns that a transaction changes nothing: what tries to is refused. */
    public static SetTransaction readOnly() {
        return new SetTransaction(false);
    }

    /** Returns this for a transaction that waits, where it is serializable, until nothing can abort it any more. */
    public SetTransaction deferrable() {
        return new SetTransaction(true);
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return List.of();
    }

    @Override
    public SetTransaction traverse(Traversal walk) {
        return new SetTransaction(walk.value(isDeferrable));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("SET TRANSACTION READ ONLY").sql(isDeferrable ? ", DEFERRABLE" : "");
    }
}
