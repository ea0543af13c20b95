package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.NextValue;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.schema.option.Info;
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
 * @param optional whether it is for databases only that do not count keys by themselves
 * @param info what the program remembers of it
 */
public record Sequence(
        @Nullable String schema,
        String name,
        @Nullable SqlType<?> type,
        SequenceOptions options,
        boolean optional,
        Info info)
        implements Named {

    /** Creates the sequence; the name may not be null. */
    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(options, "options");
        requireNonNull(info, "info");
    }

    /** Returns the sequence called {@code name}, in the default schema. */
    public static Sequence of(String name) {
        return new Sequence(null, name, null, SequenceOptions.NONE, false, Info.NONE);
    }

    /** Returns this in another schema. */
    public Sequence in(String other) {
        return new Sequence(other, name, type, options, optional, info);
    }

    /** Returns this with the type of its numbers. */
    public Sequence as(SqlType<?> numbers) {
        return new Sequence(schema, name, numbers, options, optional, info);
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
        return new Sequence(schema, name, type, other, optional, info);
    }

    /**
     * Returns this for databases only that do not count keys by themselves: elsewhere it is not created, and a column
     * that counts is counted by the database.
     */
    public Sequence onlyWhereNeeded() {
        return new Sequence(schema, name, type, options, true, info);
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public Sequence info(String key, Object value) {
        return new Sequence(schema, name, type, options, optional, info.with(key, value));
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
