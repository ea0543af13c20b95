package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that stand for an entity where it is no object: in a query inside another. */
public final class EntityColumns {

    private EntityColumns() {}

    /**
     * Returns the columns of an entity read from {@code from}: those of its attributes in their order, of the entities
     * {@code included} that extend it, and what tells the classes apart.
     */
    public static List<NamedExpression<?>> of(
            EntityMapping<?> mapping, FromClause from, List<EntityMapping<?>> included) {
        Set<RowAttribute> attributes = new LinkedHashSet<>(mapping.rowAttributes());
        included.forEach(each -> attributes.addAll(each.rowAttributes()));
        Discriminator discriminator = mapping.lineage().discriminator();
        if (discriminator != null) {
            attributes.add(discriminator.in(mapping));
        }
        List<NamedExpression<?>> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.add(attribute.in(from)));
        return columns;
    }
}
