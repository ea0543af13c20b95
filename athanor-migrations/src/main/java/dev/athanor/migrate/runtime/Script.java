package dev.athanor.migrate.runtime;

import dev.athanor.engine.Connection;
import dev.athanor.migrate.script.RevisionNode;

/** A port: a revision that can be run. */
public interface Script {

    /** {@return which revision it is} */
    RevisionNode node();

    /**
     * Does what the revision does, within the transaction of {@code connection}.
     *
     * @throws Exception whatever goes wrong
     */
    void run(Direction direction, Connection connection) throws Exception;
}
