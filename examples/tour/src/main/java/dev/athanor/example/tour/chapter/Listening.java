package dev.athanor.example.tour.chapter;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.example.tour.stage.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what an engine runs. */
final class Listening implements EngineListener {

    private final Trace trace;

    private Listening(Trace trace) {
        this.trace = trace;
    }

    static Engine engine(String url, Trace trace) {
        return Engine.builder(url).listener(new Listening(trace)).build();
    }

    @Override
    public void beforeExecute(ExecutedStatement statement) {
        if (statement.isBatch()) {
            int sets = statement.parameterSets().size();
            trace.statement(statement.sql(), List.of("a batch of " + sets + " sets of parameters"));
        } else {
            trace.statement(
                    statement.sql(),
                    statement.parameters().stream().map(Listening::text).toList());
        }
    }

    private static String text(@Nullable Object parameter) {
        return parameter instanceof String ? "'" + parameter + "'" : String.valueOf(parameter);
    }

    @Override
    public void begun(Connection connection) {
        trace.event("BEGIN");
    }

    @Override
    public void committed(Connection connection) {
        trace.event("COMMIT");
    }

    @Override
    public void rolledBack(Connection connection) {
        trace.event("ROLLBACK");
    }
}
