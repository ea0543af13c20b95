package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.AttributePath;
import dev.athanor.orm.metamodel.EmbeddedColumn;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.Reached;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Visitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all entities that a statement names, in whatever clause; statements inside it name theirs. */
final class EntityMentions extends Visitor {

    private final Set<EntitySource> found = new LinkedHashSet<>();

    private EntityMentions() {}

    static List<EntitySource> of(Select<?> select) {
        EntityMentions mentions = new EntityMentions();
        SqlNode unused = select.traverse(mentions);
        return List.copyOf(mentions.found);
    }

    private void add(EntityPath<?> path) {
        if (!path.isPart()) {
            add(path.mapping(), path.from());
        }
    }

    private void add(EntityMapping<?> mapping, FromClause from) {
        found.add(new EntitySource(mapping, from, List.of()));
    }

    @Override
    protected boolean visit(SqlNode node) {
        if (node instanceof RelationshipPath<?, ?> path) {
            List<JoinStep> steps = path.joinSteps();
            add(path.reaches(), steps.get(steps.size() - 1).right());
        } else if (node instanceof AttributePath<?> attribute) {
            add(attribute.parent());
        } else if (node instanceof EmbeddedColumn<?, ?> column) {
            add(column.parent());
        } else if (node instanceof EntityPath<?> path) {
            add(path);
        } else if (node instanceof EntitySource source) {
            add(source.mapping(), source.from());
        } else if (node instanceof Reached reached) {
            add(reached.mapping(), reached.from());
        } else {
            return !(node instanceof Query<?>);
        }
        return false;
    }
}
