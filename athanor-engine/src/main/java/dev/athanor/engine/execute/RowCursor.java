package dev.athanor.engine.execute;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.sql.ast.Bind;
import java.util.List;

/** The rows of a statement, one after the other, read by position. It must be closed, also after an exception. */
public interface RowCursor extends RowReader, AutoCloseable {

    /** Moves to the next row; returns false after the last. */
    boolean next();

    /** {@return what the {@link StatementPlanner} said of the rows} */
    Object resultPlan();

    /** {@return the parameters of the statement that was run, in the order in which its shape lists them} */
    List<Bind<?>> binds();

    /** {@return the names of the columns, in order} */
    List<String> names();

    @Override
    void close();
}
