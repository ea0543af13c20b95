package dev.athanor.engine.reflect;

import dev.athanor.sql.Row;
import dev.athanor.sql.Text;
import java.util.List;

/** A port: the tables in which a database describes itself. */
@FunctionalInterface
public interface Catalog {

    /** Returns the rows of {@code query}. */
    List<Row> rows(Text query);
}
