package dev.athanor.orm;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.AttributePath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.state.AttributeListener;
import dev.athanor.orm.state.Hearing;

/**
 * Listeners to attributes, for all objects of an entity, whether they are in a session or not.
 *
 * <pre>{@code
 * AttributeListening.on(USER.email, new AttributeListener<User, String>() {
 *     @Override
 *     public String set(User user, String value, Change change) {
 *         return value.toLowerCase(Locale.ROOT);
 *     }
 * });
 * }</pre>
 */
public final class AttributeListening {

    private AttributeListening() {}

    /** Has {@code listener} hear of an attribute kept in a column, behind those that hear already. */
    public static <E, T> void on(Attribute<E, T> attribute, AttributeListener<? super E, T> listener) {
        Hearing.add(type(attribute), mapping(attribute), listener);
    }

    /** Has {@code listener} hear of a relationship, behind those that hear already. */
    public static <E, T> void on(RelationshipPath<E, T> relationship, AttributeListener<? super E, T> listener) {
        Hearing.add(type(relationship), mapping(relationship), listener);
    }

    /** Has {@code listener} hear no more of an attribute; nothing happens if it does not. */
    public static void remove(AttributePath<?> attribute, AttributeListener<?, ?> listener) {
        Hearing.remove(type(attribute), mapping(attribute), listener);
    }

    /** {@return whether {@code listener} hears of an attribute} */
    public static boolean contains(AttributePath<?> attribute, AttributeListener<?, ?> listener) {
        return Hearing.contains(type(attribute), mapping(attribute), listener);
    }

    private static Class<?> type(AttributePath<?> attribute) {
        return attribute.parent().mapping().type();
    }

    private static AttributeMapping mapping(AttributePath<?> attribute) {
        return attribute.parent().mapping().attributes().get(attribute.index());
    }
}
