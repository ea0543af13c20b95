package dev.athanor.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Placeholder;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every dialect writes for the statements of {@link StatementCases}. The tests of a dialect extend this and say
 * where it differs:
 *
 * <pre>{@code
 * class SqliteStatementTest extends StatementContract {
 *     protected Dialect dialect() { return SqliteDialect.instance(); }
 *     protected Map<String, Outcome> differences() {
 *         return Map.of("SEL-20", text("SELECT user_account.id FROM user_account LIMIT ? OFFSET ?", 5, 0));
 *     }
 * }
 * }</pre>
 */
public abstract class StatementContract {

    /** For the tests of a dialect. */
    protected StatementContract() {}

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    /** Returns the cases in which the dialect differs, by id, and how. */
    protected abstract Map<String, Outcome> differences();

    /**
     * {@return the name of the dialect whose outcomes are expected where the cases say them: that of the one under
     * test}
     */
    protected String expectations() {
        return dialect().name();
    }

    /** {@return the cases} */
    protected static List<StatementCase> cases() {
        return StatementCases.all();
    }

    /** Each statement has the text and the parameters that the dialect is to give it. */
    @ParameterizedTest
    @MethodSource("cases")
    protected void isWrittenAsExpected(StatementCase example) {
        Outcome expected = expected(example);
        Statement<?> statement = example.statement().get();

        if (expected instanceof Outcome.Refused refused) {
            assertThatThrownBy(() -> Compiled.of(statement, dialect()))
                    .isInstanceOf(CompileException.class)
                    .hasMessage(refused.message());
        } else {
            Outcome.Text text = (Outcome.Text) expected;
            Compiled compiled = Compiled.of(statement, dialect());
            assertThat(compiled.sql()).isEqualToNormalizingWhitespace(text.sql());
            assertThat(parameters(compiled)).isEqualTo(text.parameters());
        }
    }

    /** A statement built anew shares the compiled form of the first: its text, and where its values go. */
    @ParameterizedTest
    @MethodSource("cases")
    protected void isCompiledOnceHoweverOftenItIsBuilt(StatementCase example) {
        Statement<?> first = example.statement().get();
        Statement<?> again = example.statement().get();

        CacheKey key = CacheKey.of(again);
        assertThat(key).isEqualTo(CacheKey.of(first)).hasSameHashCodeAs(CacheKey.of(first));
        if (expected(example) instanceof Outcome.Text text) {
            Compiled compiled = Compiled.of(first, dialect());
            List<Bind<?>> binds = compiled.binds(key.binds());
            assertThat(compiled.sql(binds)).isEqualToNormalizingWhitespace(text.sql());
            assertThat(values(compiled.placeholders(), binds)).isEqualTo(text.parameters());
        }
    }

    /** Each lock is written as the dialect says, or refused where the database has none. */
    @Test
    @Covers("CORE-SEL-11")
    protected void locksAreWrittenOrRefused() {
        ClauseCases.LOCKS.forEach(this::isWrittenAsExpected);
    }

    /**
     * Limits are written as the database takes them, from the oldest version on that is supported: SQL Server 2012,
     * Oracle 12.2.
     */
    @Test
    @Covers("CORE-SEL-09")
    protected void limitsAreWrittenAsTheDatabaseTakesThem() {
        List<StatementCase> limits = cases().stream()
                .filter(each -> Set.of("SEL-20", "SEL-21", "SEL-22").contains(each.id()))
                .toList();

        assertThat(limits).hasSize(3);
        limits.forEach(this::isWrittenAsExpected);
    }

    /** No difference is left over from a case that is no more. */
    @Test
    protected void differsInKnownCasesOnly() {
        List<String> ids = cases().stream().map(StatementCase::id).toList();

        assertThat(ids).doesNotHaveDuplicates().containsAll(differences().keySet());
    }

    /** Returns what is expected of the dialect under test. */
    protected final Outcome expected(StatementCase example) {
        Outcome common = new Outcome.Text(example.sql(), example.parameters());
        return differences().getOrDefault(example.id(), example.outcomes().getOrDefault(expectations(), common));
    }

    private static List<@Nullable Object> parameters(Compiled compiled) {
        return values(compiled.placeholders(), compiled.binds());
    }

    private static List<@Nullable Object> values(List<Placeholder> places, List<Bind<?>> binds) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).form() == Placeholder.Form.LITERAL) {
                continue;
            }
            if (places.get(i).expanding()) {
                for (Object value : binds.get(i).values()) {
                    values.addAll(value instanceof List<?> tuple ? tuple : Collections.singletonList(value));
                }
            } else {
                values.add(binds.get(i).value());
            }
        }
        return values;
    }
}
