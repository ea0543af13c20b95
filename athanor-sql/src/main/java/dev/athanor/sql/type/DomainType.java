package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that holds its values to conditions, kept in the database under a name, on PostgreSQL.
 *
 * <pre>{@code
 * DomainType<String> code = DomainType.of("code", TEXT).notNull().check("VALUE ~ '^[A-Z]+$'");
 * column("code", code)
 * }</pre>
 *
 * @param typeName the name
 * @param place the schema; {@code null} for that of the tables' MetaData, empty for the database's default one
 * @param stored the type of the values
 * @param nullable whether NULL is among them
 * @param defaultSql the value where none is given, as SQL, or {@code null}
 * @param checks what each value satisfies
 * @param <T> the Java type of the values
 */
public record DomainType<T>(
        String typeName,
        @Nullable String place,
        SqlType<T> stored,
        boolean nullable,
        @Nullable String defaultSql,
        List<Check> checks)
        implements NamedType<T> {

    /** The generic name. */
    public static final String NAME = "DOMAIN";

    /**
     * What each value satisfies.
     *
     * @param name the name of the condition, or {@code null} to leave it to the database
     * @param condition the condition of {@code VALUE} as SQL, which is written as it is
     */
    public record Check(@Nullable String name, String condition) {

        /** Creates the condition; it may not be null. */
        public Check {
            requireNonNull(condition, "condition");
        }
    }

    /** Creates the type; the list is copied. */
    public DomainType {
        requireNonNull(typeName, "typeName");
        requireNonNull(stored, "stored");
        checks = List.copyOf(checks);
    }

    /** Returns the domain called {@code name} of values of {@code stored}, without conditions yet. */
    public static <T> DomainType<T> of(String name, SqlType<T> stored) {
        return new DomainType<>(name, null, stored, true, null, List.of());
    }

    /** Returns this without NULL. */
    public DomainType<T> notNull() {
        return new DomainType<>(typeName, place, stored, false, defaultSql, checks);
    }

    /** Returns this with {@code sql}, which is written as it is, as the value where none is given. */
    public DomainType<T> withDefault(String sql) {
        return new DomainType<>(typeName, place, stored, nullable, sql, checks);
    }

    /** Returns this with a condition that each value satisfies, as SQL: {@code check("VALUE > 0")}. */
    public DomainType<T> check(String condition) {
        return check(null, condition);
    }

    /** Returns this with a condition that each value satisfies, called {@code name}. */
    public DomainType<T> check(@Nullable String name, String condition) {
        List<Check> more = new ArrayList<>(checks);
        more.add(new Check(name, condition));
        return new DomainType<>(typeName, place, stored, nullable, defaultSql, more);
    }

    @Override
    public DomainType<T> inSchema(@Nullable String other) {
        return new DomainType<>(typeName, other, stored, nullable, defaultSql, checks);
    }

    @Override
    public @Nullable String schema() {
        return place == null || place.isEmpty() ? null : place;
    }

    @Override
    public boolean isPlaced() {
        return place != null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<T> javaType() {
        return stored.javaType();
    }

    /** {@return the type where the database has no domains} */
    @Override
    public String sql() {
        return stored.sql();
    }

    @Override
    public String toString() {
        return typeName + " of " + stored;
    }
}
