package dev.athanor.orm;

/**
 * How a session behaves.
 *
 * @param autoflush whether pending changes are written before each query
 * @param expireOnCommit whether objects are loaded anew after a commit
 */
record SessionOptions(boolean autoflush, boolean expireOnCommit) {

    static final SessionOptions STANDARD = new SessionOptions(true, true);
}
