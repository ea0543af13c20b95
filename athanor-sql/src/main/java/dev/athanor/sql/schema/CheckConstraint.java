package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.Info;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row of a table satisfies.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param condition the condition: an expression, or a {@link dev.athanor.sql.ast.Fragment}
 * @param words words behind it that one database knows
 * @param info what the program remembers of it
 */
public record CheckConstraint(@Nullable String name, SqlNode condition, List<DialectWords> words, Info info)
        implements Constraint {

    /** Creates the constraint; the condition may not be null. */
    public CheckConstraint {
        requireNonNull(condition, "condition");
        requireNonNull(info, "info");
        words = List.copyOf(words);
    }

    /** Creates it without words of one database. */
    public CheckConstraint(@Nullable String name, SqlNode condition) {
        this(name, condition, List.of(), Info.NONE);
    }

    /**
     * Returns the name of the check that the type of {@code column} makes, as the naming convention has it.
     *
     * @param given the name that the type says
     * @return the name, or {@code null} if there is no convention for checks
     */
    public static @Nullable String nameOfType(Column<?> column, String given) {
        Table table = column.table();
        NamingConvention naming = table.metadata().naming();
        return naming.names("ck")
                ? naming.constraint("ck", new NamingConvention.Subject(table, List.of(column), null, given))
                : null;
    }

    @Override
    public CheckConstraint named(@Nullable String other) {
        return new CheckConstraint(other, condition, words, info);
    }
}
