package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a statement say of an entity at one place in it, and of what is reached from there. Loaded
 * objects keep it, so that what is loaded later obeys, too.
 *
 * @param relationships what is said of each relationship
 * @param columns what is said of its columns
 * @param selectin the entities that extend it whose columns are loaded by a further statement
 */
public record PathOptions(
        Map<RelationshipMapping, Choice> relationships, ColumnChoices columns, Set<EntityMapping<?>> selectin) {

    /** Nothing is said. */
    public static final PathOptions NONE = new PathOptions(Map.of(), ColumnChoices.NONE, Set.of());

    /** Creates the value and copies its parts. */
    public PathOptions {
        relationships = Map.copyOf(relationships);
        selectin = Set.copyOf(selectin);
    }

    /**
     * What is said of a relationship.
     *
     * @param style how it is loaded
     * @param through what the related entity is read from, or {@code null} for its own tables
     * @param below what is said of the entity it leads to
     */
    public record Choice(LoadStyle style, @Nullable EntitySource through, PathOptions below) {}

    /** {@return whether nothing is said} */
    public boolean isEmpty() {
        return relationships.isEmpty() && columns.isEmpty() && selectin.isEmpty();
    }

    /** Returns what of this goes for statements to come: not what is taken from joins of the statement at hand. */
    public PathOptions carried() {
        Map<RelationshipMapping, Choice> kept = new HashMap<>();
        relationships.forEach((relationship, choice) -> {
            if (choice.style() != LoadStyle.CONTAINS_EAGER) {
                kept.put(
                        relationship,
                        new Choice(
                                choice.style(), choice.through(), choice.below().carried()));
            }
        });
        return new PathOptions(kept, columns.carried(), selectin);
    }

    /** {@return whether an option, not the mapping, says how {@code relationship} is loaded} */
    public boolean says(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice != null && choice.style() != LoadStyle.AS_MAPPED;
    }

    /** {@return what {@code relationship} leads to, if an option says that it is not to the target's own tables} */
    public @Nullable EntitySource through(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice == null ? null : choice.through();
    }

    /** {@return what {@code relationship} leads to} */
    public EntitySource target(RelationshipMapping relationship) {
        EntitySource said = through(relationship);
        return said == null ? EntitySource.of(relationship) : said;
    }

    /** Returns how {@code relationship} is loaded: as is said here, or else as it is mapped. */
    public LoadStyle style(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice == null || choice.style() == LoadStyle.AS_MAPPED
                ? LoadStyle.of(relationship.lazy())
                : choice.style();
    }

    /** Returns what is said of the entity that {@code relationship} leads to. */
    public PathOptions below(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice == null ? NONE : choice.below();
    }
}
