package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.NextValue;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.schema.option.SequenceOptions;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of numbers that the database keeps. A {@link MetaData} that has it, by {@link MetaData#add(Sequence)} or
 * as that of a column, creates it before its tables.
 *
 * <pre>{@code
 * Sequence numbers = Sequence.of("order_number").start(1000).increment(10);
 * column("number", INTEGER).sequence(numbers)
 * connection.scalar(select(numbers.nextValue()))
 * }</pre>
 *
 * @param schema the schema, or {@code null} for the default one
 * @param name the name
 * @param type the type of the numbers as written, or {@code null} to leave it to the database
 * @param options how it counts
 */
public record Sequence(
        @Nullable String schema, String name, @Nullable SqlType<?> type, SequenceOptions options) implements Named {

    /** Creates the sequence; the name may not be null. */
    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(options, "options");
    }

    /** Returns the sequence called {@code name}, in the default schema. */
    public static Sequence of(String name) {
        return new Sequence(null, name, null, SequenceOptions.NONE);
    }

    /** Returns this in another schema. */
    public Sequence in(String other) {
        return new Sequence(other, name, type, options);
    }

    /** Returns this with the type of its numbers. */
    public Sequence as(SqlType<?> numbers) {
        return new Sequence(schema, name, numbers, options);
    }

    /** Returns this beginning with {@code number}. */
    public Sequence start(long number) {
        return options(options.start(number));
    }

    /** Returns this counting in steps of {@code step}. */
    public Sequence increment(long step) {
        return options(options.increment(step));
    }

    /** Returns this counting as {@code other} say. */
    public Sequence options(SequenceOptions other) {
        return new Sequence(schema, name, type, other);
    }

    /** Returns the next number, as an expression. */
    public Expression<Long> nextValue() {
        return nextValue(Types.BIGINT);
    }

    /** Returns the next number, as an expression of {@code numbers}. */
    public <T> Expression<T> nextValue(SqlType<T> numbers) {
        return new NextValue<>(schema, name, numbers);
    }

    /** {@return the name, with its schema and a dot before it where it has one} */
    public String key() {
        return schema == null ? name : schema + "." + name;
    }

    /** Writes the name, with its schema where it has one. */
    public void renderName(SqlWriter out) {
        out.schema(schema).name(name);
    }

    @Override
    public String toString() {
        return "Sequence " + key();
    }
}
