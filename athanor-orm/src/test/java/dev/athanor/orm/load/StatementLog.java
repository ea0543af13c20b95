package dev.athanor.orm.load;

import dev.athanor.engine.EngineListener;
import dev.athanor.engine.execute.ExecutedStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements an engine has run since the log was cleared last. */
final class StatementLog implements EngineListener {

    private final List<String> statements = new ArrayList<>();
    private final List<List<@Nullable Object>> parameters = new ArrayList<>();
    private int fromCache;

    @Override
    public void beforeExecute(ExecutedStatement statement) {
        statements.add(statement.sql());
        parameters.add(statement.parameters());
        fromCache += statement.cached() ? 1 : 0;
    }

    void clear() {
        statements.clear();
        parameters.clear();
        fromCache = 0;
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    List<List<@Nullable Object>> parameters() {
        return parameters;
    }

    /** {@return how many statements were compiled before} */
    int fromCache() {
        return fromCache;
    }
}
