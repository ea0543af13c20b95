package dev.athanor.orm.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Collections seen through others: of objects that stand between two, only the far side. A view holds nothing: what is
 * read is read of the collection beneath, and what is added to it is made an object there.
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
 * {@code USER.userKeywords.any(USER_KEYWORD.keyword.has(KEYWORD.name.eq("heavy")))}.
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
}
