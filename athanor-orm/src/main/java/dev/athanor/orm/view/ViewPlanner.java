package dev.athanor.orm.view;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.EmbeddedPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.query.NestedEntities;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
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
        List<Selectable<?>> entities = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            entities.add(column instanceof RecordView<?, ?> view ? EntitySource.of(view.entity()) : column);
        }
        Planning planning = new Planning(Restrictions.applyTo(select.withColumns(entities)));
        List<ViewPlan.Part> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Selectable<?> column : select.resultColumns()) {
            if (column instanceof RecordView<?, ?> view) {
                parts.add(new ViewPlan.Part(planning.node(view, view.from()), null));
                names.add(view.toString());
            } else {
                parts.add(new ViewPlan.Part(null, planning.column(column)));
                names.add(column instanceof NamedExpression<?> named ? named.name() : "column_" + parts.size());
            }
        }
        return new Planned((Select<?>) planning.built().traverse(new NestedEntities()), new ViewPlan(parts, names));
    }

    private static void check(Select<?> select) {
        for (Selectable<?> column : select.resultColumns()) {
            if (!(column instanceof RecordView<?, ?>) && column.selected().size() != 1) {
                throw new LoadException(
                        "O175",
                        column + " is no column, and stands beside a record; select a record of it, or run a statement"
                                + " for it alone");
            }
        }
        boolean loads = select.options().stream()
                .anyMatch(option -> option instanceof LoaderOption<?> || option instanceof EntityCriteria);
        if (loads || select.isDistinct() || select.isGrouped()) {
            throw new LoadException(
                    "O176",
                    "a statement that selects records "
                            + (loads
                                    ? "takes no options of loading"
                                    : "is not grouped, and" + " its rows are not compared")
                            + ": what is read is what the records hold; "
                            + (loads ? "leave the options out" : "narrow it by conditions, such as any(...)"));
        }
    }

    /** A statement while it is planned. */
    private static final class Planning {

        private Select<?> select;
        private final List<Selectable<?>> columns = new ArrayList<>();

        Planning(Select<?> select) {
            this.select = select;
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

        ViewNode node(RecordView<?, ?> view, FromClause from) {
            EntityMapping<?> mapping = view.entity().mapping();
            List<ColumnReader> key = new ArrayList<>();
            mapping.key().forEach(part -> key.add(column(part.in(from))));
            List<ViewNode.Reader> readers = new ArrayList<>();
            for (ViewPart part : view.known()) {
                readers.add(reader(part, readers.size(), from));
            }
            return new ViewNode(view, new KeyReader(key, !mapping.is(EntitySwitch.WHOLE_KEYS)), readers);
        }

        private ViewNode.Reader reader(ViewPart part, int index, FromClause from) {
            if (part instanceof ViewPart.One one) {
                return new ViewNode.One(index, node(one.view(), joined(one.path(), from)));
            }
            if (part instanceof ViewPart.Many many) {
                List<ColumnReader> owner = new ArrayList<>();
                for (ColumnPair pair : many.path().mapping().pairs()) {
                    owner.add(column(JoinedColumn.of(from, pair.local())));
                }
                return new ViewNode.Many(index, many, new KeyReader(owner));
            }
            ViewPart.Value value = (ViewPart.Value) part;
            List<ColumnReader> all = new ArrayList<>();
            for (RowAttribute attribute : value.path().rowAttributes()) {
                all.add(column(attribute.in(from)));
            }
            if (value.path() instanceof EmbeddedPath<?, ?> embedded) {
                EmbeddedMapping mapping = embedded.mapping();
                return new ViewNode.Embedded(index, mapping, all);
            }
            return new ViewNode.Column(index, all.get(0));
        }

        private FromClause joined(RelationshipPath<?, ?> path, FromClause near) {
            RelationshipMapping relationship = path.mapping();
            EntityMapping<?> target = relationship.target();
            FromClause far = EntityTables.aliased(target, List.of(), null);
            List<JoinStep> steps = RelationshipPath.joinSteps(relationship, near, far, target);
            JoinStep first = steps.get(0);
            FromClause right = first.right();
            if (steps.size() > 1) {
                JoinStep second = steps.get(1);
                right = new Join(
                        right, JoinKind.INNER, second.right(), second.restricted(requireNonNull(second.on(), "on")));
            }
            select = select.outerJoinFrom(near, right, first.restricted(requireNonNull(first.on(), "on")));
            return far;
        }
    }
}
