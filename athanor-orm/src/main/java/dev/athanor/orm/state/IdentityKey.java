package dev.athanor.orm.state;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes an object the one of its row: the entity, the values of its key, and a token that tells apart rows of
 * equal key in different places, such as shards.
 */
public final class IdentityKey {

    private final Class<?> entity;
    private final Object value;
    private final @Nullable Object token;
    private final int hash;

    /**
     * Creates a key.
     *
     * @param entity the root of the entity's hierarchy
     * @param value the value of the key; of a key of several columns the list of them
     * @param token the place, or {@code null} where there is one only
     */
    public IdentityKey(Class<?> entity, Object value, @Nullable Object token) {
        this.entity = entity;
        this.value = value;
        this.token = token;
        this.hash = hash(entity, value, token);
    }

    /** Returns the key of an object whose key has the given values, in order of the columns. */
    public static IdentityKey of(Class<?> entity, List<Object> values) {
        return new IdentityKey(entity, values.size() == 1 ? values.get(0) : List.copyOf(values), null);
    }

    /** Returns the key of an object whose key has the given values, in the place {@code token}. */
    public static IdentityKey of(Class<?> entity, List<Object> values, @Nullable Object token) {
        return of(entity, values).in(token);
    }

    /** Returns the key of the row of equal key in the place {@code other}. */
    public IdentityKey in(@Nullable Object other) {
        return Objects.equals(token, other) ? this : new IdentityKey(entity, value, other);
    }

    static int hash(Class<?> entity, Object value, @Nullable Object token) {
        return (entity.hashCode() * 31 + value.hashCode()) * 31 + (token == null ? 0 : token.hashCode());
    }

    /** {@return whether this is the key of the given parts, whose hash is {@code itsHash}} */
    boolean is(Class<?> itsEntity, Object itsValue, @Nullable Object itsToken, int itsHash) {
        return hash == itsHash
                && entity == itsEntity
                && (token == null ? itsToken == null : token.equals(itsToken))
                && value.equals(itsValue);
    }

    /** {@return the entity} */
    public Class<?> entity() {
        return entity;
    }

    /** {@return the value of the key; of a key of several columns the list of them} */
    public Object value() {
        return value;
    }

    /** {@return the values of the key, in order of the columns} */
    public List<?> values() {
        return value instanceof List<?> several ? several : List.of(value);
    }

    /** {@return the place, or {@code null}} */
    public @Nullable Object token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityKey that
                && hash == that.hash
                && entity == that.entity
                && value.equals(that.value)
                && (token == null ? that.token == null : token.equals(that.token));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "#" + value + (token == null ? "" : "@" + token);
    }
}
