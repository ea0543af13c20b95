package dev.athanor.engine.pool;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a connection that is given up cannot even be closed. */
final class Broken {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

    private Broken() {}

    static void ignore(Exception failure) {
        LOG.debug("closing a broken connection failed", failure);
    }
}
