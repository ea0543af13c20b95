package dev.athanor.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a {@link SqlRecorder} recorded. */
public final class SqlRecorderAssert extends AbstractAssert<SqlRecorderAssert, SqlRecorder> {

    SqlRecorderAssert(SqlRecorder recorder) {
        super(recorder, SqlRecorderAssert.class);
    }

    /** Fails if not exactly {@code count} statements were run. */
    @CanIgnoreReturnValue
    public SqlRecorderAssert ran(int count) {
        return ran(StatementBudget.exactly(count));
    }

    /** Fails if more than {@code count} statements were run. */
    @CanIgnoreReturnValue
    public SqlRecorderAssert ranAtMost(int count) {
        return ran(StatementBudget.max(count));
    }

    /** Fails if the number of statements is not within {@code budget}. */
    @CanIgnoreReturnValue
    public SqlRecorderAssert ran(StatementBudget budget) {
        budget.check(actual.statements());
        return this;
    }

    /** Fails if the statements run are others than {@code sql}, in this order. */
    @CanIgnoreReturnValue
    public SqlRecorderAssert ranExactly(String... sql) {
        if (!actual.sql().equals(List.of(sql))) {
            throw failureWithActualExpected(
                    String.join("\n", actual.sql()),
                    String.join("\n", sql),
                    "expected the statements%n%s%nbut ran:%s",
                    String.join("\n", sql),
                    listed(actual.statements()));
        }
        return this;
    }

    /** Fails if the log, transactions included, is another than {@code events}. */
    @CanIgnoreReturnValue
    public SqlRecorderAssert hasLog(String... events) {
        List<String> log = actual.log().stream().map(RecordedStatement::sql).toList();
        if (!log.equals(List.of(events))) {
            throw failureWithActualExpected(
                    String.join("\n", log),
                    String.join("\n", events),
                    "expected the log%n%s%nbut it is:%s",
                    String.join("\n", events),
                    listed(actual.log()));
        }
        return this;
    }

    static String listed(List<RecordedStatement> statements) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            RecordedStatement statement = statements.get(i);
            list.append("\n  ").append(i + 1).append(". ").append(statement);
            list.append("\n       at ").append(statement.origin());
        }
        return list.length() == 0 ? " nothing" : list.toString();
    }
}
