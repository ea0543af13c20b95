package dev.athanor.orm.query;

import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a statement say of an entity at one place in it, and of what is reached from there. Loaded
 * objects keep it, so that what is loaded later obeys, too.
 *
 * @param relationships what is said of each relationship
 * @param others how all other relationships of the entity are loaded, or {@code null} if nothing is said of them
 * @param columns what is said of its columns
 * @param selectin the entities that extend it whose columns are loaded by a further statement
 * @param everywhere what is said of all entities alike
 */
public record PathOptions(
        Map<RelationshipMapping, Choice> relationships,
        @Nullable LoadStyle others,
        ColumnChoices columns,
        Set<EntityMapping<?>> selectin,
        Everywhere everywhere) {

    /** Nothing is said. */
    public static final PathOptions NONE =
            new PathOptions(Map.of(), null, ColumnChoices.NONE, Set.of(), Everywhere.NONE);

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
     * @param condition what has to be true of related objects, or {@code null}
     * @param manner what else is said of how it is loaded
     * @param below what is said of the entity it leads to
     */
    public record Choice(
            LoadStyle style,
            @Nullable EntitySource through,
            @Nullable Expression<Boolean> condition,
            LoadManner manner,
            PathOptions below) {

        private Choice with(PathOptions other) {
            return new Choice(style, through, condition, manner, other);
        }

        private boolean isBound() {
            return condition != null || below.isBound();
        }

        private Choice traverse(Traversal walk) {
            EntitySource from = walk.optionalValue(through);
            return new Choice(
                    walk.value(style), from, walk.optional(condition), walk.value(manner), below.traverse(walk));
        }
    }

    /** {@return whether nothing is said} */
    public boolean isEmpty() {
        return !saysMore() && everywhere.isEmpty();
    }

    /** {@return whether something is said of the entity, besides what is said of all} */
    public boolean saysMore() {
        return !relationships.isEmpty() || others != null || !columns.isEmpty() || !selectin.isEmpty();
    }

    /** Returns what of this goes for statements to come: not what is taken from joins of the statement at hand. */
    public PathOptions carried() {
        Map<RelationshipMapping, Choice> kept = new HashMap<>();
        relationships.forEach((relationship, choice) -> {
            if (choice.style() != LoadStyle.CONTAINS_EAGER) {
                kept.put(relationship, choice.with(choice.below().carried()));
            }
        });
        return new PathOptions(kept, others, columns.carried(), selectin, everywhere);
    }

    /** Returns this with what another statement says of all entities. */
    PathOptions with(Everywhere other) {
        if (other.equals(everywhere)) {
            return this;
        }
        Map<RelationshipMapping, Choice> all = new HashMap<>();
        relationships.forEach((relationship, choice) ->
                all.put(relationship, choice.with(choice.below().with(other))));
        return new PathOptions(all, others, columns, selectin, other);
    }

    /** Returns this for what is loaded on use: what was said of all relationships alike was of one statement. */
    public PathOptions onUse() {
        return everywhere.style() == null
                ? this
                : new PathOptions(relationships, others, columns, selectin, everywhere.withoutStyle());
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

    /** {@return what has to be true of the objects of {@code relationship}, read from {@code target}; or null} */
    public @Nullable Expression<Boolean> condition(RelationshipMapping relationship, EntitySource target) {
        Choice choice = relationships.get(relationship);
        return choice == null || choice.condition() == null ? null : SeenThrough.of(choice.condition(), target.from());
    }

    /** {@return whether not all objects of {@code relationship} are loaded} */
    public boolean isFiltered(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice != null && choice.condition() != null;
    }

    /** {@return whether {@code relationship} is followed again and again, as long as it leads somewhere} */
    public boolean isEndless(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice != null && choice.manner().further() < 0;
    }

    /** {@return for how many objects one further SELECT is that loads {@code relationship}, or 0 if nothing is said} */
    public int chunk(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        return choice == null ? 0 : choice.manner().chunk();
    }

    /** {@return whether a join that loads {@code relationship} may be an inner one} */
    public InnerJoin innerJoin(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        InnerJoin said = choice == null ? null : choice.manner().inner();
        return said == null ? relationship.descriptor().loading().inner() : said;
    }

    /** Returns how {@code relationship} is loaded: as is said here, or else as it is mapped. */
    public LoadStyle style(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        if (choice != null && choice.style() != LoadStyle.AS_MAPPED) {
            return choice.style();
        }
        LoadStyle general = others != null ? others : everywhere.style();
        boolean onlyWritten = relationship.descriptor().kind() == RelationshipKind.WRITE_ONLY;
        if (general == null || choice != null || (onlyWritten && !general.refuses())) {
            return LoadStyle.of(relationship.lazy());
        }
        return general;
    }

    /** Returns what is said of the entity that {@code relationship} leads to. */
    public PathOptions below(RelationshipMapping relationship) {
        Choice choice = relationships.get(relationship);
        if (choice == null) {
            return everywhere.isEmpty()
                    ? NONE
                    : new PathOptions(Map.of(), null, ColumnChoices.NONE, Set.of(), everywhere);
        }
        int further = choice.manner().further();
        if (further == 0) {
            return choice.below();
        }
        PathOptions next = choice.below();
        Map<RelationshipMapping, Choice> again = new HashMap<>(next.relationships());
        LoadManner left = choice.manner().followed(further < 0 ? further : further - 1);
        again.put(relationship, new Choice(choice.style(), choice.through(), choice.condition(), left, next));
        return new PathOptions(again, next.others(), next.columns(), next.selectin(), next.everywhere());
    }

    /** {@return whether conditions belong to it, whose values are those of one statement} */
    public boolean isBound() {
        return !everywhere.criteria().isEmpty()
                || relationships.values().stream().anyMatch(Choice::isBound);
    }

    /** Shows its parts, all of which change what a statement returns; values of conditions change no shape. */
    PathOptions traverse(Traversal walk) {
        if (!isBound()) {
            return walk.value(this);
        }
        List<RelationshipMapping> order = new ArrayList<>(relationships.keySet());
        order.sort(Comparator.comparing(RelationshipMapping::toString));
        Map<RelationshipMapping, Choice> walked = new LinkedHashMap<>();
        for (RelationshipMapping relationship : walk.value(List.copyOf(order))) {
            Choice choice = relationships.get(relationship);
            if (choice != null) {
                walked.put(relationship, choice.traverse(walk));
            }
        }
        return new PathOptions(
                walked,
                walk.optionalValue(others),
                walk.value(columns),
                walk.value(selectin),
                everywhere.traverse(walk));
    }
}
