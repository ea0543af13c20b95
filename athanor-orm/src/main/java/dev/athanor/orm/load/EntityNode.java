package dev.athanor.orm.load;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.EntitySelectRewriter;
import dev.athanor.orm.query.EntitySelectRewriter.Place;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.WovenTypes;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An entity at one place of a statement, while it is planned. */
final class EntityNode {

    /** What the nodes of one statement share. */
    record Planning(EntitySelectRewriter query, PlanNumbers numbers, boolean populateExisting) {}

    private final Planning planning;
    private final EntityMapping<?> mapping;
    private final FromClause from;
    private final PathOptions options;
    private final List<EntityMapping<?>> way;
    private final boolean joined;
    private final Map<RowAttribute, Place> places = new LinkedHashMap<>();
    private final List<Supplier<RelationshipPart>> parts = new ArrayList<>();

    EntityNode(
            Planning planning,
            EntityMapping<?> mapping,
            FromClause from,
            PathOptions options,
            boolean joined,
            List<EntityMapping<?>> before) {
        this.planning = planning;
        this.mapping = mapping;
        this.from = from;
        this.options = options;
        this.joined = joined;
        this.way = new ArrayList<>(before);
        this.way.add(mapping);
    }

    EntitySelectRewriter query() {
        return planning.query();
    }

    PlanNumbers numbers() {
        return planning.numbers();
    }

    /** {@return whether objects that the session has are overwritten} */
    boolean populatesExisting() {
        return planning.populateExisting();
    }

    FromClause from() {
        return from;
    }

    PathOptions options() {
        return options;
    }

    /** {@return the entities from the first one of the way to this one} */
    List<EntityMapping<?>> way() {
        return way;
    }

    /** {@return whether the entity stands in a join that loading made} */
    boolean isJoined() {
        return joined;
    }

    /**
     * {@return whether the relationship goes on at all} One that is mapped to be loaded at once does not lead back to
     * an entity that the way has come through; what an option says is done as it is said.
     */
    boolean goesAlong(RelationshipMapping relationship) {
        return options.says(relationship) || !way.contains(relationship.target());
    }

    /** Asks for the columns of the entity, and for what loads its relationships. */
    void plan() {
        planRelationships(true);
        for (RowAttribute attribute : mapping.rowAttributes()) {
            if (!options.columns().isDeferred(attribute)) {
                ask(attribute);
            }
        }
        options.columns().computed().keySet().forEach(this::ask);
        planRelationships(false);
    }

    private void planRelationships(boolean first) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            LoaderStrategy strategy = LoaderStrategies.of(options.style(relationship));
            if (strategy.plansFirst() == first && goesAlong(relationship)) {
                strategy.plan(this, relationship);
            }
        }
    }

    /** Asks for a column even if it was to be left out, because something else is found by it. */
    void require(Column<?> column) {
        ask(mapping.column(column));
    }

    private void ask(RowAttribute attribute) {
        places.computeIfAbsent(attribute, any -> {
            NamedExpression<?> element = element(attribute);
            return joined ? query().joinedColumn(element) : query().column(element);
        });
    }

    private NamedExpression<?> element(RowAttribute attribute) {
        Expression<?> said = attribute instanceof ExpressionMapping computed
                ? options.columns().said(computed)
                : null;
        return said == null ? attribute.in(from) : ((ExpressionMapping) attribute).label(said);
    }

    /** Returns the node of an entity that {@code relationship} leads to, in the same row. */
    EntityNode follow(RelationshipMapping relationship, FromClause target, boolean joins) {
        return new EntityNode(
                planning, relationship.target(), target, options.below(relationship), joined || joins, way);
    }

    /** Adds what is done for a relationship with each row; it is made when the positions of columns are known. */
    void add(Supplier<RelationshipPart> part) {
        parts.add(part);
    }

    /** Returns the plan; the statement is made. */
    EntityPlan build() {
        RelationshipPart[] made = parts.stream().map(Supplier::get).toArray(RelationshipPart[]::new);
        PathOptions carried = options.carried();
        return new EntityPlan(
                mapping,
                WovenTypes.prototype(mapping.type()),
                new ColumnPlan(mapping, this::position),
                made,
                carried.isEmpty() ? null : carried);
    }

    private int position(RowAttribute column) {
        Place place = places.get(column);
        return place == null ? 0 : query().position(place);
    }
}
