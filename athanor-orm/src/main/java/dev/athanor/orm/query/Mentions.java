package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the entities of a statement whose rows have to be told from others in the same table. */
public final class Mentions implements Traversal {

    private final Set<EntitySource> found = new LinkedHashSet<>();
    private final boolean everywhere;
    private boolean inside;

    private Mentions(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** Returns the entities that columns and conditions of {@code select} are of; statements inside see to theirs. */
    static List<EntitySource> of(Select<?> select) {
        Mentions mentions = new Mentions(false);
        List<SqlNode> users = new ArrayList<>(select.resultColumns());
        users.addAll(select.whereConditions());
        List<SqlNode> unused = mentions.nodes(users);
        return List.copyOf(mentions.found);
    }

    /**
     * {@return whether {@code select}, or a statement inside it, has any; or whether one inside it selects entities}
     */
    public static boolean areIn(Select<?> select) {
        Mentions mentions = new Mentions(true);
        SqlNode unused = select.traverse(mentions);
        return mentions.inside || !mentions.found.isEmpty();
    }

    private void add(EntityPath<?> path) {
        if (path.isRestricted()) {
            found.add(new EntitySource(path.mapping(), path.from(), List.of()));
        }
    }

    @Override
    public <N extends SqlNode> N node(N child) {
        if (everywhere && (inside || !found.isEmpty())) {
            return child; // one is enough
        }
        if (everywhere && child instanceof Select<?> select) {
            inside = NestedEntities.areSelectedBy(select);
        }
        if (child instanceof Attribute<?, ?> attribute) {
            add(attribute.parent());
        } else if (child instanceof EntityPath<?> path) {
            add(path);
        } else if (child instanceof EntitySource source) {
            if (source.mapping().lineage().isRestricted()) {
                found.add(new EntitySource(source.mapping(), source.from(), List.of()));
            }
        } else if (everywhere || !(child instanceof Query<?>)) {
            SqlNode unused = child.traverse(this); // collecting replaces nothing
        }
        return child;
    }

    @Override
    public <N extends SqlNode> List<N> nodes(List<N> children) {
        for (N child : children) {
            SqlNode unused = node(child);
        }
        return children;
    }

    @Override
    public <T> Bind<T> bind(Bind<T> bind) {
        return bind;
    }

    @Override
    public <V> V value(V value) {
        return value;
    }
}
