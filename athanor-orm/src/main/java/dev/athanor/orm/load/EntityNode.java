package dev.athanor.orm.load;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.annotation.PolymorphicLoad;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.ConcreteUnion;
import dev.athanor.orm.query.EntitySelectRewriter;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoadingJoin;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.query.PlannedBinds;
import dev.athanor.orm.state.WovenTypes;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entity at one place of a statement, while it is planned. */
final class EntityNode {

    /**
     * What the nodes of one statement share.
     *
     * @param binds the parameters of the statement
     * @param given whether the program gave the statement, so that nothing can be joined to it
     */
    record Planning(
            EntitySelectRewriter query,
            PlanNumbers numbers,
            boolean populateExisting,
            boolean given,
            PlannedBinds binds) {}

    /**
     * Where the entity stands.
     *
     * @param entity the entity, and what it is read from
     * @param options what is said of it
     * @param joined where it stands in joins that loading made, or null if it does not
     * @param depth how many relationships of the statement lead to it
     */
    record Place(
            EntitySource entity,
            PathOptions options,
            @Nullable Joined joined,
            int depth) {}

    /**
     * That an entity stands in a join that loading made.
     *
     * @param around the outer join it stands in the right side of, or null if all joins to it are inner ones
     */
    record Joined(@Nullable LoadingJoin around) {}

    private final Planning planning;
    private final EntityMapping<?> mapping;
    private final FromClause from;
    private final List<EntityMapping<?>> included;
    private final PathOptions options;
    private final List<EntityMapping<?>> way;
    private final @Nullable Joined joined;
    private final boolean whole;
    private final int depth;
    private final Map<RowAttribute, EntitySelectRewriter.Place> places;
    private final List<Supplier<RelationshipPart>> parts;
    private final Map<EntityMapping<?>, EntityNode> below = new HashMap<>();
    private @Nullable RelationshipPart further;
    private EntitySelectRewriter.@Nullable Place told;

    EntityNode(Planning planning, Place place, List<EntityMapping<?>> before) {
        this.planning = planning;
        this.mapping = place.entity().mapping();
        this.from = place.entity().from();
        this.included = place.entity().included();
        this.options = place.options();
        this.joined = place.joined();
        this.whole = true;
        this.depth = place.depth();
        planning.numbers().placed(mapping.lineage().root());
        this.places = new LinkedHashMap<>();
        this.parts = new ArrayList<>();
        this.way = new ArrayList<>(before);
        if (times(mapping, before) <= depth(mapping)) {
            this.way.add(mapping);
        }
    }

    /** Creates the node of an entity that extends the one of {@code above}, in the same columns. */
    private EntityNode(EntityNode above, EntityMapping<?> mapping) {
        this.planning = above.planning;
        this.mapping = mapping;
        this.from = above.from;
        this.included = above.included;
        this.options = above.options;
        this.joined = above.joined;
        this.whole = false;
        this.depth = above.depth;
        this.places = above.places;
        this.parts = new ArrayList<>(above.parts);
        this.way = above.way;
        this.further = above.further;
    }

    EntitySelectRewriter query() {
        return planning.query();
    }

    PlanNumbers numbers() {
        return planning.numbers();
    }

    /** Returns {@code condition}, which options say, with the values of the statement, for the statement itself. */
    Expression<Boolean> given(Expression<Boolean> condition) {
        return planning.binds().given(condition);
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
        return joined != null;
    }

    /** {@return the outer join of loading that the entity stands in the right side of, or null} */
    @Nullable
    LoadingJoin around() {
        return joined == null ? null : joined.around();
    }

    /**
     * {@return whether a join that loads {@code relationship} may be an inner one} It may not where other classes stand
     * in the same rows, which do not have the relationship.
     */
    InnerJoin innerJoin(RelationshipMapping relationship) {
        return whole ? options.innerJoin(relationship) : InnerJoin.NEVER;
    }

    /**
     * {@return whether the relationship goes on at all} One that is mapped to be loaded at once does not lead back to
     * an entity that the way has come through, more often than its depth allows; what an option says is done as it is
     * said.
     */
    boolean goesAlong(RelationshipMapping relationship) {
        EntityMapping<?> target = relationship.target();
        return options.says(relationship) || times(target, way) <= depth(relationship);
    }

    /** {@return how often the way comes to an entity again by a relationship of it to itself} */
    private static int depth(RelationshipMapping relationship) {
        return relationship.owner() == relationship.target()
                ? relationship.descriptor().loading().depth()
                : 0;
    }

    private static int depth(EntityMapping<?> entity) {
        return entity.relationships().stream().mapToInt(EntityNode::depth).max().orElse(0);
    }

    /** {@return how often the way has come through the entity, or one that extends it} */
    private static long times(EntityMapping<?> entity, List<EntityMapping<?>> way) {
        return way.stream().filter(each -> each.lineage().isA(entity)).count();
    }

    /** Asks for the columns of the entity, and for what loads its relationships. */
    void plan() {
        planRelationships(true);
        askForColumns(mapping);
        options.columns().computed().keySet().forEach(this::ask);
        included.forEach(this::askForColumns);
        Discriminator discriminator = mapping.lineage().discriminator();
        if (discriminator != null) {
            ask(discriminator.in(mapping));
        }
        planRelationships(false);
        if (ConcreteUnion.isOne(mapping, included)) {
            planUnion();
            return;
        }
        for (EntityMapping<?> child : mapping.lineage().descendants()) {
            EntityMapping<?> parent = requireNonNull(child.lineage().parent(), "parent");
            EntityNode node = new EntityNode(below.getOrDefault(parent, this), child);
            below.put(child, node);
            node.planOwnRelationships(parent);
            node.planFurther(mapping);
        }
    }

    /** Classes with tables of their own have nothing to do with each other but the columns they stand in. */
    private void planUnion() {
        told = query().column(ConcreteUnion.told(from));
        for (EntityMapping<?> member : included) {
            EntityNode node = new EntityNode(this, member);
            node.parts.clear();
            node.planRelationships(true);
            node.planRelationships(false);
            below.put(member, node);
        }
    }

    /** What the class alone has is loaded by a further statement, where an option or its mapping says so. */
    private void planFurther(EntityMapping<?> loaded) {
        boolean wanted = options.selectin().contains(mapping)
                || mapping.descriptor().polymorphic().load() == PolymorphicLoad.SELECTIN;
        List<Integer> slots =
                wanted && !included.contains(mapping) ? LoadPolymorphic.slots(mapping, loaded, options) : List.of();
        if (!slots.isEmpty()) {
            int number = numbers().number(LoadPolymorphic.of(mapping, loaded, options, way));
            further = new LoadPolymorphic.Incomplete(slots, number);
        }
    }

    private void askForColumns(EntityMapping<?> entity) {
        for (RowAttribute attribute : entity.rowAttributes()) {
            if (!options.columns().isDeferred(attribute)) {
                ask(attribute);
            }
        }
    }

    /** Relationships that the entity has and the one above has not: they need columns that are read from here. */
    private void planOwnRelationships(EntityMapping<?> parent) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            boolean readable = relationship.localColumns().stream()
                    .map(mapping::column)
                    .allMatch(column -> mapping.keyPart(column) >= 0
                            || EntityTables.contains(from, column.column().table()));
            if (!parent.relationships().contains(relationship) && readable && goesAlong(relationship)) {
                strategy(relationship).plan(this, relationship);
            }
        }
    }

    private void planRelationships(boolean first) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            LoaderStrategy strategy = strategy(relationship);
            if (strategy.plansFirst() == first && goesAlong(relationship)) {
                strategy.plan(this, relationship);
            }
        }
    }

    private LoaderStrategy strategy(RelationshipMapping relationship) {
        LoadStyle style = options.style(relationship);
        return LoaderStrategies.of(style == LoadStyle.JOINED && planning.given() ? LoadStyle.SELECTIN : style);
    }

    /** Asks for a column even if it was to be left out, because something else is found by it. */
    void require(Column<?> column) {
        ColumnMapping wanted = mapping.column(column);
        int part = mapping.keyPart(wanted);
        boolean elsewhere = part >= 0 && !EntityTables.contains(from, column.table());
        ask(elsewhere ? mapping.key().get(part) : wanted);
    }

    private void ask(RowAttribute attribute) {
        if (!places.containsKey(attribute)) {
            NamedExpression<?> element = element(attribute);
            places.put(attribute, isJoined() ? query().joinedColumn(element) : query().column(element));
        }
    }

    private NamedExpression<?> element(RowAttribute attribute) {
        Expression<?> said = attribute instanceof ExpressionMapping computed
                ? options.columns().said(computed)
                : null;
        return said == null ? attribute.in(from) : ((ExpressionMapping) attribute).label(said);
    }

    /** Returns the node of an entity that {@code relationship} leads to, in the same row. */
    EntityNode follow(RelationshipMapping relationship, EntitySource target) {
        return follow(relationship, target, joined);
    }

    /** Returns the node of an entity that loading joined, within the outer join {@code around} if there is one. */
    EntityNode join(RelationshipMapping relationship, EntitySource target, @Nullable LoadingJoin around) {
        return follow(relationship, target, new Joined(around));
    }

    private EntityNode follow(RelationshipMapping relationship, EntitySource target, @Nullable Joined place) {
        return new EntityNode(planning, new Place(target, options.below(relationship), place, depth + 1), way);
    }

    /** Adds what is done for a relationship with each row; it is made when the positions of columns are known. */
    void add(Supplier<RelationshipPart> part) {
        parts.add(part);
    }

    /** Returns the plan; the statement is made. */
    RowPart build() {
        return mapping.isRecord() ? RecordPart.of(mapping, this::position) : entity();
    }

    /** Returns the plan of an entity that is a class; the statement is made. */
    EntityPart entity() {
        ColumnPlan columns = new ColumnPlan(mapping, this::position);
        if (told != null) {
            return new PolymorphicPlan(
                    mapping,
                    columns,
                    ColumnReader.of(ConcreteUnion.told(from), query().position(told)),
                    number -> ConcreteUnion.withNumber(mapping, included, number),
                    this::plan);
        }
        Discriminator discriminator = mapping.lineage().discriminator();
        if (discriminator == null) {
            return plain();
        }
        RowAttribute value = discriminator.in(mapping);
        return new PolymorphicPlan(
                mapping,
                columns,
                ColumnReader.of(discriminator.in(from), position(value)),
                mapping.lineage()::withIdentity,
                this::plan);
    }

    private EntityPlan plan(EntityMapping<?> entity) {
        if (entity == mapping) {
            return plain();
        }
        EntityNode planned = below.get(entity);
        return planned == null ? new EntityNode(this, entity).plain() : planned.plain();
    }

    private EntityPlan plain() {
        List<RelationshipPart> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.get()));
        if (further != null) {
            all.add(further);
        }
        RelationshipPart[] made = all.toArray(RelationshipPart[]::new);
        PathOptions carried = options.carried();
        return new EntityPlan(
                mapping,
                WovenTypes.prototype(mapping.type()),
                new ColumnPlan(mapping, this::position),
                made,
                new EntityPlan.Said(
                        carried.isEmpty() ? null : carried,
                        depth,
                        numbers().isPlacedOften(mapping.lineage().root())));
    }

    private int position(RowAttribute column) {
        EntitySelectRewriter.Place place = places.get(column);
        return place == null ? 0 : query().position(place);
    }
}
