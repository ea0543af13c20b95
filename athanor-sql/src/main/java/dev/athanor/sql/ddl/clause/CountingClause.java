package dev.athanor.sql.ddl.clause;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.option.SequenceOptions;

/**
 * How a sequence or an identity column counts: {@code INCREMENT BY 2 START WITH 5}.
 *
 * @param options how it counts
 */
public record CountingClause(SequenceOptions options) implements SqlNode {

    @Override
    public CountingClause traverse(Traversal walk) {
        return new CountingClause(walk.value(options));
    }

    @Override
    public void render(SqlWriter out) {
        Words words = new Words(out);
        Long increment = options.increment();
        if (increment != null) {
            words.next().sql("INCREMENT BY ").literal(increment);
        }
        Long start = options.start();
        if (start != null) {
            words.next().sql("START WITH ").literal(start);
        }
        bounds(words);
        Long cache = options.cache();
        if (cache != null) {
            words.next().sql("CACHE ").literal(cache);
        }
        Boolean cycle = options.cycle();
        if (cycle != null) {
            words.next().sql(cycle ? "CYCLE" : "NO CYCLE");
        }
    }

    private void bounds(Words words) {
        SequenceOptions.Bound least = options.minValue();
        if (least != null) {
            Long value = least.value();
            SqlWriter out = words.next();
            if (value == null) {
                out.sql("NO MINVALUE");
            } else {
                out.sql("MINVALUE ").literal(value);
            }
        }
        SequenceOptions.Bound most = options.maxValue();
        if (most != null) {
            Long value = most.value();
            SqlWriter out = words.next();
            if (value == null) {
                out.sql("NO MAXVALUE");
            } else {
                out.sql("MAXVALUE ").literal(value);
            }
        }
    }

    /** Puts blanks between what is written. */
    private static final class Words {

        private final SqlWriter out;
        private boolean first = true;

        Words(SqlWriter out) {
            this.out = out;
        }

        @CanIgnoreReturnValue
        SqlWriter next() {
            out.sql(first ? "" : " ");
            first = false;
            return out;
        }
    }
}
