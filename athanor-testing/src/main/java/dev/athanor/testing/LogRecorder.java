package dev.athanor.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged about a class while a test runs, where the log goes to {@code java.util.logging}. */
public final class LogRecorder implements AutoCloseable {

    private final Logger logger;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogRecorder(Logger logger) {
        this.logger = logger;
        logger.addHandler(handler);
    }

    /** Records what is logged about {@code about}, until it is closed. */
    public static LogRecorder on(Class<?> about) {
        return new LogRecorder(Logger.getLogger(about.getName()));
    }

    /** {@return the warnings so far} */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
