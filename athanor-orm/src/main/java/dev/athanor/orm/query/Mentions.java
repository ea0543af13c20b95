package dev.athanor.orm.query;

import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the entities of a statement whose rows have to be told from others in the same table. */
public final class Mentions extends Visitor {

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
        mentions.nodes(users);
        return List.copyOf(mentions.found);
    }

    /**
     * {@return whether {@code statement}, or one inside it, has any; or whether one inside it selects entities, or says
     * something of them in its options}
     */
    public static boolean areIn(Statement<?> statement) {
        Mentions mentions = new Mentions(true);
        SqlNode unused = statement.traverse(mentions);
        return mentions.inside || !mentions.found.isEmpty();
    }

    private void add(EntityPath<?> path) {
        if (path.isRestricted()) {
            found.add(new EntitySource(path.mapping(), path.from(), List.of()));
        }
    }

    @Override
    protected boolean visit(SqlNode node) {
        if (everywhere && (inside || !found.isEmpty())) {
            return false; // one is enough
        }
        if (everywhere && node instanceof Select<?> select) {
            inside = !select.options().isEmpty() || NestedEntities.areSelectedBy(select);
        }
        if (node instanceof Attribute<?, ?> attribute) {
            add(attribute.parent());
        } else if (node instanceof EntityPath<?> path) {
            add(path);
        } else if (node instanceof EntitySource source) {
            if (source.mapping().lineage().isRestricted()) {
                found.add(new EntitySource(source.mapping(), source.from(), List.of()));
            }
        } else {
            return everywhere || !(node instanceof Query<?>);
        }
        return false;
    }
}
