package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bound parameter. Two binds are equal only if they are the same object: its value is no part of the statement's
 * shape, so one compiled statement serves all values.
 *
 * @param <T> the Java type of the value, or of each value where it is a list
 */
public final class Bind<T> implements Expression<T>, Identified {

    /** Where a parameter's value comes from. */
    public enum Kind {
        /** The statement carries it. */
        VALUE,
        /** The statement carries a list of them, each with a placeholder of its own. */
        LIST,
        /** It is given by name on execution. */
        REQUIRED
    }

    private final Kind kind;
    private final String name;
    private final SqlType<T> type;
    private final @Nullable Object value;

    private Bind(Kind kind, String name, SqlType<T> type, @Nullable Object value) {
        this.kind = kind;
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
        this.value = value;
    }

    /** Returns a new parameter that holds {@code value}; {@code null} binds SQL's NULL. */
    public static <T> Bind<T> of(SqlType<T> type, @Nullable T value) {
        return new Bind<>(Kind.VALUE, "param", type, value);
    }

    /** Returns a new parameter that holds {@code value} and is called after {@code base} when shown. */
    public static <T> Bind<T> of(String base, SqlType<T> type, @Nullable T value) {
        return new Bind<>(Kind.VALUE, base, type, value);
    }

    /** Returns a new parameter that holds the list {@code values}, copied; {@code null} is SQL's NULL. */
    public static <T> Bind<T> list(String base, SqlType<T> type, Collection<? extends T> values) {
        return new Bind<>(Kind.LIST, base, type, Collections.unmodifiableList(new ArrayList<>(values)));
    }

    /** Returns a new parameter whose value {@code maker} gives on each execution, for each place in the text. */
    public static <T> Bind<T> late(SqlType<T> type, Supplier<? extends @Nullable T> maker) {
        return new Bind<>(Kind.VALUE, "param", type, new Late(requireNonNull(maker, "maker")));
    }

    /** Returns a new parameter as {@link #late(SqlType, Supplier)} does, called after {@code base} when shown. */
    public static <T> Bind<T> late(String base, SqlType<T> type, Supplier<? extends @Nullable T> maker) {
        return new Bind<>(Kind.VALUE, base, type, new Late(requireNonNull(maker, "maker")));
    }

    /** A value that is made when it is wanted. */
    private record Late(Supplier<?> maker) {}

    /** Returns a new parameter called {@code name} whose value is given on execution. */
    public static <T> Bind<T> required(String name, SqlType<T> type) {
        return new Bind<>(Kind.REQUIRED, name, type, null);
    }

    /** {@return where the value comes from} */
    public Kind kind() {
        return kind;
    }

    /** {@return the name; for parameters that carry their value only the beginning of the one shown} */
    public String name() {
        return name;
    }

    /** Returns the value to bind, or {@code null} for SQL's NULL; for a list the {@code List} of its values. */
    public @Nullable Object value() {
        return value instanceof Late late ? late.maker().get() : value;
    }

    /** {@return the values of a list} */
    @SuppressWarnings("unchecked") // the factory of lists puts one there
    public List<T> values() {
        return (List<T>) requireNonNull(value, "value");
    }

    /** Returns another parameter of the same kind, name and type, that holds nothing. */
    public Bind<T> withoutValue() {
        return new Bind<>(kind, name, type, null);
    }

    /** {@return whether the parameter is a list} */
    public boolean expanding() {
        return kind == Kind.LIST;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public Bind<T> traverse(Traversal walk) {
        return walk.bind(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.bind(this);
    }

    @Override
    public String toString() {
        return ":" + name;
    }
}
