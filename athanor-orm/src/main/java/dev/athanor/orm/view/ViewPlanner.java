package dev.athanor.orm.view;

import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.EmbeddedReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.EmbeddedPath;
import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.orm.query.EntityFilter;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.EveryRelationship;
import dev.athanor.orm.query.Everywhere;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.query.NestedEntities;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans statements that select records: the columns that they, and what each holds one of, are made of.
 *
 * @param generation that of the mappings that it knows
 */
record ViewPlanner(int generation) implements StatementPlanner {

    static ViewPlanner current() {
        return new ViewPlanner(MappingSet.generation());
    }

    @Override
    public Planned plan(Statement<?> statement) {
        Select<?> select = (Select<?>) statement; // no other is given to this planner
        check(select);
        Planning planning = new Planning(EntityFilter.applyTo(Restrictions.applyTo(ofEntities(select))));
        List<PartReader> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            ViewSource source = ViewSource.in(column);
            if (source != null) {
                parts.add(planning.node(source.view(), source.from()));
                names.add(source.view().toString());
            } else {
                parts.add(new PartReader.Column(planning.column(column)));
                names.add(column instanceof NamedExpression<?> named ? named.name() : "column_" + parts.size());
            }
        }
        return new Planned((Select<?>) planning.built().traverse(new NestedEntities()), new ViewPlan(parts, names));
    }

    /** Returns {@code select} with the entities in the place of their records. */
    private static Select<?> ofEntities(Select<?> select) {
        List<Selectable<?>> entities = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            ViewSource source = ViewSource.in(column);
            entities.add(source == null ? column : new EntitySource(source.mapping(), source.from(), List.of()));
        }
        return select.withColumns(entities);
    }

    private static void check(Select<?> select) {
        for (Selectable<?> column : select.resultColumns()) {
            if (ViewSource.in(column) == null && !(column instanceof Expression<?>)) {
                throw new LoadException(
                        "O175",
                        column + " is no column, and stands beside a record; select a record of it, or run a statement"
                                + " for it alone");
            }
        }
        boolean loads = select.options().stream()
                .anyMatch(option -> option instanceof LoaderOption<?> || option instanceof EveryRelationship);
        if (loads || select.isDistinct() || select.isGrouped()) {
            throw new LoadException(
                    "O176",
                    "a statement that selects records "
                            + (loads ? "takes no options of loading" : "is not grouped, and its rows are not compared")
                            + ": what is read is what the records hold; "
                            + (loads ? "leave the options out" : "narrow it by conditions, such as any(...)"));
        }
    }

    /** A statement while it is planned. */
    private static final class Planning {

        private final Everywhere everywhere;
        private final List<Selectable<?>> columns = new ArrayList<>();
        private Select<?> select;

        Planning(Select<?> select) {
            this.select = select;
            this.everywhere = new Everywhere(null, EntityCriteria.furtherOf(select));
        }

        Select<?> built() {
            return select.withColumns(columns);
        }

        ColumnReader column(Selectable<?> column) {
            int known = columns.indexOf(column);
            if (known < 0) {
                known = columns.size();
                columns.add(column);
            }
            return ColumnReader.of(column, known + 1);
        }

        private List<ColumnReader> key(EntityMapping<?> mapping, FromClause from) {
            List<ColumnReader> key = new ArrayList<>();
            mapping.key().forEach(part -> key.add(column(part.in(from))));
            return key;
        }

        ViewNode node(RecordView<?, ?> view, FromClause from) {
            EntityMapping<?> mapping = view.entity().mapping();
            KeyReader key = new KeyReader(key(mapping, from), !mapping.is(EntitySwitch.WHOLE_KEYS));
            List<PartReader> components = new ArrayList<>();
            view.known().forEach(part -> components.add(reader(part, from)));
            return new ViewNode(view, key, components);
        }

        private PartReader reader(ViewPart part, FromClause from) {
            if (part instanceof ViewPart.One one) {
                return node(one.view(), joined(one.path().mapping(), from));
            }
            return part instanceof ViewPart.Many many ? many(many, from) : value((ViewPart.Value) part, from);
        }

        private PartReader value(ViewPart.Value value, FromClause from) {
            List<ColumnReader> all = new ArrayList<>();
            for (RowAttribute attribute : value.path().rowAttributes()) {
                all.add(column(attribute.in(from)));
            }
            return value.path() instanceof EmbeddedPath<?, ?> embedded
                    ? new PartReader.Embedded(new EmbeddedReader(embedded.mapping(), all))
                    : new PartReader.Column(all.get(0));
        }

        /** Of a condition that the program made, rows tell the key of the owner; else what the target refers by. */
        private PartReader many(ViewPart.Many many, FromClause from) {
            RelationshipMapping relationship = many.path().mapping();
            List<Class<?>> types = new ArrayList<>();
            if (relationship.isGiven()) {
                EntityMapping<?> owner = relationship.owner();
                for (ColumnMapping part : owner.key()) {
                    types.add(part.column().type().javaType());
                }
                return new PartReader.Many(many, new KeyReader(key(owner, from)), types);
            }
            List<ColumnReader> owner = new ArrayList<>();
            for (ColumnPair pair : relationship.pairs()) {
                owner.add(column(JoinedColumn.of(from, pair.local())));
                types.add(pair.remote().type().javaType());
            }
            return new PartReader.Many(many, new KeyReader(owner), types);
        }

        private FromClause joined(RelationshipMapping relationship, FromClause near) {
            EntityMapping<?> target = relationship.target();
            FromClause far = relationship.isFromQuery()
                    ? relationship.source()
                    : EntityTables.aliased(target, List.of(), null);
            List<JoinStep> steps = RelationshipPath.joinSteps(relationship, near, far, target);
            for (Expression<Boolean> criterion : everywhere.of(target, far)) {
                steps = Filtered.restricted(steps, criterion);
            }
            JoinStep join = JoinStep.nested(steps);
            select = select.outerJoinFrom(near, join.right(), join.condition());
            return far;
        }
    }
}
