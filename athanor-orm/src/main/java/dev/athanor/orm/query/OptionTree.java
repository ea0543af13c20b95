package dev.athanor.orm.query;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.schema.Table;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a statement, put together: one tree for each of its entities. */
public final class OptionTree {

    private final IdentityHashMap<FromClause, Node> roots = new IdentityHashMap<>();
    private List<EntityMapping<?>> way = List.of();
    private boolean populateExisting;

    private OptionTree() {}

    /**
     * Reads the options of {@code statement}.
     *
     * @throws LoadException if one starts from an entity that is not selected ({@code O052}), or two contradict each
     *     other ({@code O053})
     */
    public static OptionTree of(Statement<?> statement) {
        OptionTree tree = new OptionTree();
        for (Selectable<?> column : statement.resultColumns()) {
            EntitySource entity = EntitySource.in(column);
            if (entity != null) {
                tree.roots.putIfAbsent(entity.from(), new Node(entity.mapping()));
            }
        }
        for (StatementOption option : statement.options()) {
            tree.add(option, statement);
        }
        return tree;
    }

    private void add(StatementOption option, Statement<?> statement) {
        if (option instanceof LoaderOption<?> loader) {
            add(loader, statement);
        } else if (option instanceof CarriedOptions carried) {
            roots.values().iterator().next().carried = carried.options();
            way = carried.way();
        } else if (option instanceof PopulateExisting) {
            populateExisting = true;
        }
    }

    private void add(LoaderOption<?> option, Statement<?> statement) {
        LoadStep first = option.steps().get(0);
        Node node = root(first.parent());
        if (node == null) {
            throw new LoadException(
                    "O052",
                    "the option " + option + " starts from " + first.parent() + ", which the statement does not select;"
                            + " it selects " + statement.resultColumns() + ": start from one of them, or select "
                            + first.parent());
        }
        for (LoadStep step : option.steps()) {
            if (step instanceof LoadStep.Relationship relationship) {
                node = node.follow(relationship);
            } else if (step instanceof LoadStep.Columns columns) {
                node.chooser.choose(columns);
            } else if (step instanceof LoadStep.Group group) {
                node.chooser.undefer(group.name());
            } else if (step instanceof LoadStep.Subclasses subclasses) {
                subclasses.subclasses().forEach(node::selectin);
            } else if (step instanceof LoadStep.Computed computed) {
                node.chooser.compute(computed.attribute().mapping(), computed.expression());
            }
        }
    }

    /** An option may start from an entity that extends the one selected: it goes for objects of that class alone. */
    private @Nullable Node root(EntityPath<?> start) {
        Node same = roots.get(start.from());
        if (same != null || start.alias() != null) {
            return same;
        }
        for (Map.Entry<FromClause, Node> root : roots.entrySet()) {
            Table table = root.getValue().mapping.table();
            if (start.mapping().lineage().isA(root.getValue().mapping)
                    && EntityTables.contains(root.getKey(), table)
                    && !isAliasOf(root.getKey(), table)) {
                return root.getValue();
            }
        }
        return null;
    }

    /** Who selects a table by another name says that name in options, too: there may be several. */
    private static boolean isAliasOf(FromClause from, Table table) {
        return from instanceof Alias alias && alias.element() == table;
    }

    /** {@return whether objects that the session has are overwritten} */
    public boolean populateExisting() {
        return populateExisting;
    }

    /** {@return the entities that the way to the statement's own has come through} */
    public List<EntityMapping<?>> way() {
        return way;
    }

    /** Returns what is said of the entity that is read from {@code from}. */
    public PathOptions options(FromClause from) {
        Node root = roots.get(from);
        return root == null ? PathOptions.NONE : root.options();
    }

    private static final class Node {

        private final EntityMapping<?> mapping;
        private final Map<RelationshipMapping, Branch> branches = new LinkedHashMap<>();
        private final ColumnChooser chooser;
        private final Set<EntityMapping<?>> selectin = new LinkedHashSet<>();
        private @Nullable PathOptions carried;

        Node(EntityMapping<?> mapping) {
            this.mapping = mapping;
            this.chooser = new ColumnChooser(mapping);
        }

        Node follow(LoadStep.Relationship step) {
            RelationshipMapping relationship = step.path().mapping();
            if (!isRelated(relationship.owner(), mapping)) {
                throw new LoadException(
                        "O052",
                        "the option goes on along " + relationship + ", but it has come to "
                                + mapping.type().getSimpleName() + "; name a relationship of it");
            }
            EntitySource through = OfTypeSource.of(step);
            Branch branch = branches.get(relationship);
            if (branch == null) {
                branch = new Branch(step.style(), through, new Node(relationship.target()));
                branches.put(relationship, branch);
            } else if (branch.style == LoadStyle.AS_MAPPED) {
                branch.style = step.style();
            } else if (step.style() != LoadStyle.AS_MAPPED && step.style() != branch.style) {
                throw new LoadException(
                        "O053",
                        "options load " + relationship + " as " + branch.style + " and as " + step.style()
                                + "; keep one of them");
            }
            return branch.node;
        }

        void selectin(EntityPath<?> subclass) {
            if (!subclass.mapping().lineage().isA(mapping)) {
                throw new LoadException(
                        "O073",
                        "the option loads the columns of " + subclass + " with those of "
                                + mapping.type().getSimpleName()
                                + ", which it does not extend; name an entity that does");
            }
            selectin.add(subclass.mapping());
        }

        private static boolean isRelated(EntityMapping<?> one, EntityMapping<?> other) {
            return one.lineage().isA(other) || other.lineage().isA(one);
        }

        PathOptions options() {
            if (carried != null) {
                return carried;
            }
            Map<RelationshipMapping, PathOptions.Choice> choices = new LinkedHashMap<>();
            branches.forEach((relationship, branch) -> choices.put(
                    relationship, new PathOptions.Choice(branch.style, branch.through, branch.node.options())));
            ColumnChoices columns = chooser.choices();
            PathOptions made = new PathOptions(choices, columns, selectin);
            return made.isEmpty() ? PathOptions.NONE : made;
        }
    }

    private static final class Branch {

        private LoadStyle style;
        private final @Nullable EntitySource through;
        private final Node node;

        Branch(LoadStyle style, @Nullable EntitySource through, Node node) {
            this.style = style;
            this.through = through;
            this.node = node;
        }
    }
}
