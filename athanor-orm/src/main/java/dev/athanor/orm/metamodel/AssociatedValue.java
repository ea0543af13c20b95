package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of what an entity leads to, asked for as if it were the entity's own: each condition is that there is an
 * object with such a value, EXISTS. It is made by {@link ToOne#associated} and {@link ToMany#associated}; a method with
 * {@code @Hybrid} gives it a name.
 *
 * <pre>{@code
 * public @Nullable String bio() { return Association.value(profile, Profile::bio); }
 *
 * @Hybrid
 * static AssociatedValue<User, String> bio(User_ user) { return user.profile.associated(PROFILE.bio); }
 *
 * select(USER).where(USER.bio().eq("cook"))  // WHERE EXISTS (SELECT 1 FROM profile WHERE … AND profile.bio = ?)
 * }</pre>
 *
 * <p>It is no column: what is selected, joined or ordered by is the attribute of the object itself.
 *
 * @param <E> the entity class
 * @param <V> the type of the values
 * @param ways the relationships to the objects with the values
 * @param value what they have
 */
@SuppressWarnings("UnusedTypeParameter") // it says of which entity a condition is: what leads to that takes no other
public record AssociatedValue<E, V>(List<RelationshipPath<?, ?>> ways, Expression<V> value) {

    /** Creates the value; the list is copied. */
    public AssociatedValue {
        ways = List.copyOf(ways);
    }

    static <E, V> AssociatedValue<E, V> through(RelationshipPath<E, ?> first, AssociatedValue<?, V> further) {
        return new AssociatedValue<>(Associated.after(first, further.ways()), further.value());
    }

    /**
     * Returns the condition that there is an object for whose value {@code condition} makes a condition that is true.
     */
    public Condition has(Function<? super Expression<V>, ? extends Expression<Boolean>> condition) {
        return Associated.exists(ways, condition.apply(value));
    }

    /**
     * Returns the condition that there is an object with the value {@code other}; with null, one without a value, or
     * none at all.
     */
    public Condition eq(@Nullable V other) {
        return other == null ? isNull() : has(own -> own.eq(other));
    }

    /** Returns the condition that there is an object with another value than {@code other}; with null, with any. */
    public Condition ne(@Nullable V other) {
        return other == null ? isNotNull() : has(own -> own.ne(other));
    }

    /** Returns the condition that there is an object with one of {@code others}. */
    public Condition in(Collection<? extends V> others) {
        return has(own -> own.in(others));
    }

    /** Returns the condition that there is an object without a value, or none at all. */
    public Condition isNull() {
        return Associated.existsOrNothing(ways, value.isNull());
    }

    /** Returns the condition that there is an object with a value. */
    public Condition isNotNull() {
        return has(Expression::isNotNull);
    }

    @Override
    public String toString() {
        return ways + " " + value;
    }
}
