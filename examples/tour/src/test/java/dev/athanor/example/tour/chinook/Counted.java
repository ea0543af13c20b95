package dev.athanor.example.tour.chinook;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.execute.ExecutedStatement;
import java.util.concurrent.atomic.AtomicLong;

/** An engine that counts the statements it runs. */
final class Counted implements AutoCloseable {

    private final AtomicLong statements = new AtomicLong();
    private final Engine engine;

    private Counted(ChinookDatabase chinook) {
        this.engine = Engine.builder(chinook.database().url())
                .listener(new EngineListener() {
                    @Override
                    public void beforeExecute(ExecutedStatement statement) {
                        statements.incrementAndGet();
                    }
                })
                .build();
    }

    static Counted on(ChinookDatabase chinook) {
        return new Counted(chinook);
    }

    Engine engine() {
        return engine;
    }

    long statements() {
        return statements.get();
    }

    @Override
    public void close() {
        engine.close();
    }
}
