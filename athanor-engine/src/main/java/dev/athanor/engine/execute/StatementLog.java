package dev.athanor.engine.execute;

import dev.athanor.engine.error.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs what is run, on the logger {@code dev.athanor.engine.Engine}, with the engine's name behind it if it has one: at
 * level DEBUG, or INFO if the engine echoes.
 */
public final class StatementLog {

    private static final int SHOWN_SETS = 10;

    private final Logger log;
    private volatile Level level;
    private final boolean hideParameters;
    private final boolean warns;

    /** Creates a log for an engine called {@code name}, with warnings of statements. */
    public StatementLog(String name, boolean echo, boolean hideParameters) {
        this(name, echo, hideParameters, true);
    }

    /** Creates a log for an engine called {@code name}. */
    public StatementLog(String name, boolean echo, boolean hideParameters, boolean warns) {
        this.warns = warns;
        this.log = LoggerFactory.getLogger("dev.athanor.engine.Engine" + (name.isEmpty() ? "" : "." + name));
        this.level = echo ? Level.INFO : Level.DEBUG;
        this.hideParameters = hideParameters;
    }

    /** Logs at level INFO from now on if {@code echo}, else at DEBUG. */
    public void echo(boolean echo) {
        this.level = echo ? Level.INFO : Level.DEBUG;
    }

    /** {@return whether it logs at level INFO} */
    public boolean echoes() {
        return level == Level.INFO;
    }

    /** {@return whether anything is logged} */
    public boolean isOn() {
        return log.isEnabledForLevel(level);
    }

    /** Logs the begin or end of a transaction or savepoint. */
    public void event(String what) {
        log.atLevel(level).log(what);
    }

    /** Logs what in a statement is probably not meant, once for each shape. */
    void warnings(List<String> warnings, String sql) {
        if (warns) {
            warnings.forEach(warning -> log.warn("{}: {}", warning, sql));
        }
    }

    void before(ExecutedStatement statement) {
        log.atLevel(level).log(statement.sql());
        String origin = statement.cached() ? "cached" : "compiled";
        log.atLevel(level)
                .log(
                        "[{}] {}",
                        statement.note().isEmpty() ? origin : origin + ", " + statement.note(),
                        shown(statement.parameterSets()));
    }

    void after(ExecutedStatement statement) {
        if (statement.rowCount() >= 0) {
            log.atLevel(level).log("{} rows in {} µs", statement.rowCount(), statement.nanos() / 1000);
        } else {
            log.atLevel(level).log("done in {} µs", statement.nanos() / 1000);
        }
    }

    private String shown(List<List<@Nullable Object>> sets) {
        if (hideParameters) {
            return "parameters hidden";
        }
        if (sets.size() == 1) {
            return Failure.shown(sets.get(0));
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(sets.size(), SHOWN_SETS); i++) {
            shown.append(i == 0 ? "" : ", ").append(Failure.shown(sets.get(i)));
        }
        int left = sets.size() - SHOWN_SETS;
        return left > 0 ? shown + " ... " + left + " more sets of parameters" : shown.toString();
    }
}
