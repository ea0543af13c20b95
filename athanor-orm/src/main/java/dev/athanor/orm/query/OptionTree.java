package dev.athanor.orm.query;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.schema.Table;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a statement, put together: one tree for each of its entities. */
public final class OptionTree {

    private final IdentityHashMap<FromClause, OptionNode> roots = new IdentityHashMap<>();
    private List<EntityMapping<?>> way = List.of();
    private Everywhere everywhere = Everywhere.NONE;
    private @Nullable LoadStyle style;
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
                tree.roots.putIfAbsent(entity.from(), new OptionNode(entity.mapping()));
            }
        }
        for (StatementOption option : statement.options()) {
            tree.add(option, statement);
        }
        tree.everywhere = new Everywhere(
                tree.style,
                EntityFilter.criteriaOf(statement).stream()
                        .filter(EntityCriteria::goesFurther)
                        .toList());
        return tree;
    }

    private void add(StatementOption option, Statement<?> statement) {
        if (option instanceof LoaderOption<?> loader) {
            add(loader, statement);
        } else if (option instanceof CarriedOptions carried) {
            OptionNode root = roots.values().iterator().next();
            root.carry(carried.options());
            style = style == null ? carried.options().everywhere().style() : style;
            way = carried.way();
        } else if (option instanceof EveryRelationship every) {
            check(statement);
            style = every.style();
        } else if (option instanceof PopulateExisting) {
            populateExisting = true;
        }
    }

    private void check(Statement<?> statement) {
        if (roots.size() != 1) {
            throw new LoadException(
                    "O145",
                    "an option about all relationships goes with a statement that selects one entity, and this one selects "
                            + statement.resultColumns() + "; say it of each entity: Load.of(...).raiseLoad()");
        }
    }

    private void add(LoaderOption<?> option, Statement<?> statement) {
        LoadStep first = option.steps().get(0);
        OptionNode node = root(first.parent());
        if (node == null) {
            throw new LoadException(
                    "O052",
                    "the option " + option + " starts from " + first.parent() + ", which the statement does not select;"
                            + " it selects " + statement.resultColumns() + ": start from one of them, or select "
                            + first.parent());
        }
        for (LoadStep step : option.steps()) {
            node = node.go(step);
        }
    }

    /** An option may start from an entity that extends the one selected: it goes for objects of that class alone. */
    private @Nullable OptionNode root(EntityPath<?> start) {
        OptionNode same = roots.get(start.from());
        if (same != null || start.alias() != null) {
            return same;
        }
        for (Map.Entry<FromClause, OptionNode> root : roots.entrySet()) {
            Table table = root.getValue().mapping().table();
            if (start.mapping().lineage().isA(root.getValue().mapping())
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

    /** {@return whether what is said has values of the statement at hand} */
    public boolean isBound() {
        return roots.values().stream().anyMatch(root -> root.options(everywhere).isBound());
    }

    /** Returns what is said of the entity that is read from {@code from}. */
    public PathOptions options(FromClause from) {
        OptionNode root = roots.get(from);
        return root == null ? PathOptions.NONE : root.options(everywhere);
    }
}
