package dev.athanor.orm.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attributes seen through relationships. Collections are seen through others: of objects that stand between two, only
 * the far side. A view holds nothing: what is read is read of the collection beneath, and what is added to it is made
 * an object there. Through a relationship to one, {@link #value} and {@link #holder} read and write.
 *
 * <pre>{@code
 * @Relationship(backPopulates = "user", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
 * private List<UserKeyword> userKeywords = new ArrayList<>();
 *
 * public List<Keyword> keywords() {
 *     return Association.list(userKeywords, UserKeyword::keyword, UserKeyword::new);
 * }
 *
 * user.keywords().add(new Keyword("heavy")); // a UserKeyword comes into userKeywords
 * }</pre>
 *
 * <p>Values are compared with {@code equals}. In statements the path says the same:
 * {@code USER.userKeywords.associated(USER_KEYWORD.keyword).any(KEYWORD.name.eq("heavy"))}.
 */
public final class Association {

    private Association() {}

    /**
     * Returns a list of values of the members of {@code members}.
     *
     * @param members the collection of a relationship
     * @param value the value of a member
     * @param creator makes the member that has a value
     */
    public static <M, V> List<V> list(List<M> members, Function<? super M, ? extends V> value, Function<V, M> creator) {
        return new AssociationList<>(members, value, creator);
    }

    /**
     * Returns a set of values of the members of {@code members}. Two members with equal values are one value; it is
     * gone when both are.
     *
     * @param members the collection of a relationship
     * @param value the value of a member
     * @param creator makes the member that has a value
     */
    public static <M, V> Set<V> set(
            Collection<M> members, Function<? super M, ? extends V> value, Function<V, M> creator) {
        return new AssociationSet<>(members, value, creator);
    }

    /**
     * Returns a map to values of the members of {@code members}.
     *
     * @param members the map of a relationship
     * @param value the value of a member
     * @param creator makes the member that has a key and a value
     */
    public static <K, M, V> Map<K, V> map(
            Map<K, M> members, Function<? super M, ? extends V> value, BiFunction<K, V, M> creator) {
        return new AssociationMap<>(members, value, creator);
    }

    /**
     * Returns a value of {@code target}, or null if there is none.
     *
     * <pre>{@code
     * @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}, singleParent = true)
     * private @Nullable Profile profile;
     *
     * public @Nullable String bio() {
     *     return Association.value(profile, Profile::bio);
     * }
     *
     * public void bio(@Nullable String bio) {
     *     profile = Association.holder(profile, bio, Profile::bio, Profile::new);
     * }
     * }</pre>
     *
     * @param target what a relationship to one leads to
     * @param value the value of it
     */
    public static <M, V> @Nullable V value(@Nullable M target, Function<? super M, ? extends V> value) {
        return target == null ? null : value.apply(target);
    }

    /**
     * Returns what a relationship to one has to lead to for {@code value} to be the value of it: {@code target}, which
     * is given the value, or a new object if there is none. Null needs no new object, and is given to the one there is.
     *
     * @param target what the relationship leads to
     * @param value the value, or null
     * @param setter gives an object its value
     * @param creator makes the object that has a value
     */
    public static <M, V> @Nullable M holder(
            @Nullable M target,
            @Nullable V value,
            BiConsumer<? super M, ? super V> setter,
            Function<? super V, ? extends M> creator) {
        return holder(target, value, setter, creator, OnNull.SET);
    }

    /**
     * Returns what a relationship to one has to lead to for {@code value} to be the value of it.
     *
     * @param target what the relationship leads to
     * @param value the value, or null
     * @param setter gives an object its value
     * @param creator makes the object that has a value
     * @param onNull what null does
     */
    public static <M, V> @Nullable M holder(
            @Nullable M target,
            @Nullable V value,
            BiConsumer<? super M, ? super V> setter,
            Function<? super V, ? extends M> creator,
            OnNull onNull) {
        if (value == null && onNull == OnNull.REMOVE) {
            return null;
        }
        if (target != null) {
            setter.accept(target, value);
            return target;
        }
        return value == null && onNull == OnNull.SET ? null : creator.apply(value);
    }
}
