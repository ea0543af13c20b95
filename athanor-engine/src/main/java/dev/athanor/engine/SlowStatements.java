package dev.athanor.engine;

import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.watch.CallSite;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs statements that take long, with the place in the program that they came from, on the logger of this class at
 * level WARN. The stack is looked at for those alone. Parameters are not logged.
 *
 * <pre>{@code
 * Engine.builder(url).listener(SlowStatements.over(Duration.ofMillis(200))).build()
 * }</pre>
 */
public final class SlowStatements implements EngineListener {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);

    private final Duration limit;

    private SlowStatements(Duration limit) {
        this.limit = limit;
    }

    /** Returns a listener that logs what takes the driver {@code limit} or longer; reading rows does not count. */
    public static SlowStatements over(Duration limit) {
        return new SlowStatements(limit);
    }

    @Override
    public void afterExecute(ExecutedStatement statement) {
        if (statement.nanos() >= limit.toNanos()) {
            LOG.warn("{} ms at {}: {}", statement.nanos() / 1_000_000, CallSite.here(), statement.sql());
        }
    }
}
