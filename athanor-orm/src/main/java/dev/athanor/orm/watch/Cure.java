package dev.athanor.orm.watch;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.OptionTree;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what to write so that what was loaded object by object is loaded at once. */
final class Cure {

    private static final int FARTHEST_JOIN = 4;
    private static final String NEVER_EXPIRED = "SessionFactory.builder(engine).expireOnCommit(false)";

    private final WatchedRun owners;
    private final List<RelationshipMapping> way;

    Cure(WatchedRun owners) {
        this.owners = owners;
        this.way = owners.way();
    }

    /** {@return whether {@code statement} was made by the session itself to look an object up} */
    static boolean isLookup(Select<?> statement) {
        return !statement.resultColumns().isEmpty() && statement.resultColumns().get(0) instanceof EntitySource;
    }

    /**
     * Returns the cure for a relationship.
     *
     * @param said whether an option of the query has it loaded so
     * @param expired whether it was loaded, or would have been, and the objects have expired since
     */
    String ofRelationship(RelationshipMapping relationship, boolean said, boolean expired) {
        Start start = start(relationship.owner());
        List<RelationshipMapping> steps = new ArrayList<>(steps(start, relationship));
        steps.add(relationship);
        String text = OptionText.of(start, steps);
        if (expired && owners.cause() == WatchedRun.Cause.QUERY) {
            return "run the query once more before they are read, with .options(" + text + "): what it found has"
                    + " expired; or let nothing expire: " + NEVER_EXPIRED;
        }
        String instead = said ? " in place of lazyLoad(" + relationship + ")" : "";
        return sentence(text, start.entity()) + instead;
    }

    /** Returns the cure for a column. */
    String ofColumn(EntityState state, RowAttribute attribute, boolean deferred, boolean lacking) {
        EntityMapping<?> entity = state.mapping();
        Start start = start(entity);
        List<RelationshipMapping> steps = steps(start, entity);
        EntityMapping<?> known = known(start, steps);
        if (lacking) {
            String below = OptionText.constant(entity);
            String first = steps.isEmpty() ? start.name() + ", " : "";
            return sentence(
                    OptionText.of(start, steps, null, "selectinPolymorphic(" + first + below + ")"), start.entity());
        }
        if (!deferred) {
            return expired(start.entity());
        }
        EntityMapping<?> subject = known.rowAttributes().contains(attribute) ? known : entity;
        String name = steps.isEmpty() && subject == known ? start.name() : OptionText.constant(subject);
        String last = "undefer(" + name + "." + attribute.name() + ")";
        return sentence(OptionText.of(start, steps, subject, last), start.entity());
    }

    /** {@return whether the query knows the object by a class that has no such column, and it has not expired} */
    boolean lacks(EntityState state, RowAttribute attribute) {
        Start start = start(state.mapping());
        EntityMapping<?> known = known(start, steps(start, state.mapping()));
        return isRelated(known, state.mapping())
                && !known.rowAttributes().contains(attribute)
                && !state.isUnloaded(state.mapping().key().get(0).slot());
    }

    private static EntityMapping<?> known(Start start, List<RelationshipMapping> steps) {
        return steps.isEmpty() ? start.entity() : steps.get(steps.size() - 1).target();
    }

    private String expired(EntityMapping<?> entity) {
        String all = "session.scalars(select(" + OptionText.constant(entity) + ")).all()";
        String way = owners.cause() == WatchedRun.Cause.QUERY
                ? "run the query once more before they are read, which reads all that expired at once"
                : "query them before they are read, which reads all that expired at once: " + all;
        return way + "; or let nothing expire: " + NEVER_EXPIRED;
    }

    private String sentence(String text, EntityMapping<?> entity) {
        return switch (owners.cause()) {
            case QUERY -> "add .options(" + text + ") to the query";
            case LOOKUP -> "look the object up with Lookup.STANDARD.options(" + text + ")";
            case FLUSH ->
                "query the objects that were written before they are read: session.scalars(select("
                        + OptionText.constant(entity) + ").options(" + text + ")).all()";
            case UNKNOWN ->
                "add .options(" + text + ") to the query that finds "
                        + entity.type().getSimpleName() + " objects";
        };
    }

    /**
     * What an option starts from.
     *
     * @param entity the entity
     * @param name what the program calls it
     * @param options what the statement says of it
     */
    record Start(EntityMapping<?> entity, String name, PathOptions options) {}

    /** Returns the entity of the query that the way starts from, or that {@code wanted} is. */
    private Start start(EntityMapping<?> wanted) {
        EntityMapping<?> first = way.isEmpty() ? wanted : way.get(0).owner();
        Select<?> statement = owners.statement();
        Selectable<?> found = null;
        if (statement != null) {
            for (Selectable<?> column : statement.resultColumns()) {
                EntitySource source = EntitySource.in(column);
                if (source != null && (found == null || isRelated(source.mapping(), first))) {
                    found = column;
                }
            }
        }
        EntitySource source = found == null ? null : EntitySource.in(found);
        if (statement == null || source == null) {
            return new Start(first, OptionText.constant(first), PathOptions.NONE);
        }
        PathOptions options = OptionTree.of(statement).options(source.from());
        String alias = found instanceof EntityPath<?> path ? path.alias() : null;
        String name = alias == null ? OptionText.constant(source.mapping()) : alias;
        return new Start(source.mapping(), name, options);
    }

    private List<RelationshipMapping> steps(Start start, RelationshipMapping relationship) {
        PathOptions here = optionsAtEnd(start);
        boolean mayBeHere = here.style(relationship) == LoadStyle.SELECT;
        return mayBeHere && isRelated(known(start, way), relationship.owner())
                ? way
                : stepsBehindJoins(start, relationship.owner());
    }

    private List<RelationshipMapping> steps(Start start, EntityMapping<?> wanted) {
        return isRelated(known(start, way), wanted) ? way : stepsBehindJoins(start, wanted);
    }

    private List<RelationshipMapping> stepsBehindJoins(Start start, EntityMapping<?> wanted) {
        List<RelationshipMapping> joined = joined(known(start, way), optionsAtEnd(start), wanted, FARTHEST_JOIN);
        if (joined == null) {
            return isRelated(start.entity(), wanted) ? List.of() : way;
        }
        List<RelationshipMapping> all = new ArrayList<>(way);
        all.addAll(joined);
        return all;
    }

    private PathOptions optionsAtEnd(Start start) {
        PathOptions options = start.options();
        for (RelationshipMapping step : way) {
            options = options.below(step);
        }
        return options;
    }

    /** Returns the joins that lead from {@code from} to {@code wanted} in one statement, or null if none do. */
    private static @Nullable List<RelationshipMapping> joined(
            EntityMapping<?> from, PathOptions options, EntityMapping<?> wanted, int left) {
        for (RelationshipMapping relationship : from.relationships()) {
            LoadStyle style = options.style(relationship);
            if (left == 0 || (style != LoadStyle.JOINED && style != LoadStyle.CONTAINS_EAGER)) {
                continue;
            }
            List<RelationshipMapping> rest = isRelated(relationship.target(), wanted)
                    ? List.of()
                    : joined(relationship.target(), options.below(relationship), wanted, left - 1);
            if (rest != null) {
                List<RelationshipMapping> all = new ArrayList<>(List.of(relationship));
                all.addAll(rest);
                return all;
            }
        }
        return null;
    }

    static boolean isRelated(EntityMapping<?> one, EntityMapping<?> other) {
        return one.lineage().isA(other) || other.lineage().isA(one);
    }
}
