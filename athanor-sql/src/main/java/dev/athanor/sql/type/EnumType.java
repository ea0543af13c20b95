package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.SchemaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values. Where the database has types of that kind, it is one, created and dropped with the tables;
 * elsewhere it is {@code VARCHAR} of the longest label, and a check refuses all others.
 *
 * <pre>{@code
 * enum Mood { HAPPY, SAD }
 * column("mood", EnumType.of(Mood.class))                          // by their names
 * column("mood", EnumType.of(Mood.class, mood -> mood.code()))     // by labels of their own
 * column("size", EnumType.of("size", "S", "M", "L"))               // text
 * }</pre>
 *
 * @param <T> the Java type of the values: an enum, or text
 */
public final class EnumType<T> implements NamedType<T> {

    /** The generic name. */
    public static final String NAME = "ENUM";

    private final Class<T> javaType;
    private final List<T> values;
    private final List<String> labels;
    private final String typeName;
    private final @Nullable String schema;
    private final boolean ownType;
    private final boolean checked;
    private final int length;

    private EnumType(Class<T> javaType, List<T> values, List<String> labels, Naming naming) {
        this.javaType = javaType;
        this.values = values;
        this.labels = labels;
        this.typeName = naming.name;
        this.schema = naming.schema;
        this.ownType = naming.ownType;
        this.checked = naming.checked;
        this.length = naming.length;
    }

    /** What it is called, and how it is made. */
    private record Naming(String name, @Nullable String schema, boolean ownType, boolean checked, int length) {

        Naming {
            requireNonNull(name, "name");
        }
    }

    /** Returns the type of the constants of {@code type}, stored by their names. */
    public static <E extends Enum<E>> EnumType<E> of(Class<E> type) {
        return of(type, Enum::name);
    }

    /**
     * Returns the type of the constants of {@code type}, stored by {@code label}.
     *
     * @throws SchemaException if two have the same label, or there is none ({@code S041})
     */
    public static <E extends Enum<E>> EnumType<E> of(Class<E> type, Function<? super E, String> label) {
        List<E> values = List.of(type.getEnumConstants());
        List<String> labels = values.stream().<String>map(label).toList();
        Naming naming = new Naming(type.getSimpleName().toLowerCase(Locale.ROOT), null, true, true, 0);
        return new EnumType<>(type, values, distinct(labels, type.getSimpleName()), naming);
    }

    /**
     * Returns the type called {@code name} of the texts {@code labels}.
     *
     * @throws SchemaException if one is there twice, or there is none ({@code S041})
     */
    public static EnumType<String> of(String name, String... labels) {
        List<String> all = distinct(List.of(labels), name);
        return new EnumType<>(String.class, all, all, new Naming(name, null, true, true, 0));
    }

    private static List<String> distinct(List<String> labels, String name) {
        if (labels.isEmpty() || Set.copyOf(labels).size() != labels.size()) {
            throw new SchemaException(
                    "S041",
                    "the enum " + name + " has " + (labels.isEmpty() ? "no value" : "a label twice: " + labels)
                            + "; give each value a label of its own, at least one");
        }
        return List.copyOf(labels);
    }

    private EnumType<T> with(Naming naming) {
        return new EnumType<>(javaType, values, labels, naming);
    }

    /** Returns this under another name: the class's, in lower case, is it if nothing is said. */
    public EnumType<T> named(String name) {
        return with(new Naming(name, schema, ownType, checked, length));
    }

    @Override
    public EnumType<T> inSchema(@Nullable String other) {
        return with(new Naming(typeName, other, ownType, checked, length));
    }

    /** Returns this as {@code VARCHAR} also where the database has types of that kind. */
    public EnumType<T> asText() {
        return with(new Naming(typeName, schema, false, checked, length));
    }

    /** Returns this without a check where it is {@code VARCHAR}. */
    public EnumType<T> unchecked() {
        return with(new Naming(typeName, schema, ownType, false, length));
    }

    /**
     * Returns this with room for labels of {@code characters} where it is {@code VARCHAR}, so that longer ones can be
     * added later.
     *
     * @throws SchemaException if the longest label needs more ({@code S041})
     */
    public EnumType<T> ofLength(int characters) {
        if (characters < longest()) {
            throw new SchemaException(
                    "S041",
                    "the enum " + typeName + " has labels of " + longest() + " characters, which do not fit into "
                            + characters + "; give it at least that many");
        }
        return with(new Naming(typeName, schema, ownType, checked, characters));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    /** {@return the type where the database has none of that kind: {@code VARCHAR} of the longest label} */
    @Override
    public String sql() {
        return "VARCHAR(" + Math.max(longest(), length) + ")";
    }

    private int longest() {
        return Math.max(labels.stream().mapToInt(String::length).max().orElse(1), 1);
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public @Nullable String schema() {
        return schema == null || schema.isEmpty() ? null : schema;
    }

    @Override
    public boolean isPlaced() {
        return schema != null;
    }

    /** {@return the labels, in order} */
    public List<String> labels() {
        return labels;
    }

    /** {@return whether it is a type of its own where the database has types of that kind} */
    public boolean isOwnType() {
        return ownType;
    }

    /** {@return whether a check refuses other values where it is {@code VARCHAR}} */
    public boolean isChecked() {
        return checked;
    }

    /**
     * Returns the label of {@code value}.
     *
     * @throws SchemaException if it is none of the values ({@code S042})
     */
    public String label(T value) {
        int index = values.indexOf(value);
        if (index < 0) {
            throw unknown(String.valueOf(value));
        }
        return labels.get(index);
    }

    /**
     * Returns the value with {@code label}.
     *
     * @throws SchemaException if there is none ({@code S042})
     */
    public T value(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw unknown(label);
        }
        return values.get(index);
    }

    private SchemaException unknown(String value) {
        return new SchemaException(
                "S042",
                "'" + value + "' is not among the values of the enum " + typeName + ": " + labels
                        + "; correct the value, or add it to the type");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof EnumType<?> that
                        && javaType == that.javaType
                        && labels.equals(that.labels)
                        && naming().equals(that.naming()));
    }

    private Naming naming() {
        return new Naming(typeName, schema, ownType, checked, length);
    }

    @Override
    public int hashCode() {
        return typeName.hashCode();
    }

    @Override
    public String toString() {
        return new ArrayList<>(Arrays.asList(typeName, labels)).toString();
    }
}
