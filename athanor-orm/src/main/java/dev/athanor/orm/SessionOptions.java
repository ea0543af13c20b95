package dev.athanor.orm;

import java.util.List;

/**
 * How a session behaves.
 *
 * @param autoflush whether pending changes are written before each query
 * @param expireOnCommit whether objects are loaded anew after a commit
 * @param listeners what is told of flushes and of the ends of transactions
 */
record SessionOptions(boolean autoflush, boolean expireOnCommit, List<SessionListener> listeners) {

    static final SessionOptions STANDARD = new SessionOptions(true, true, List.of());
}
