package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition that tells the rows of an entity from those of others in the same table. */
public final class HierarchyCriterion {

    private HierarchyCriterion() {}

    /** Returns the condition for an entity read from {@code from}, or null if the table has no rows of others. */
    public static @Nullable Expression<Boolean> of(EntityMapping<?> mapping, FromClause from) {
        Lineage lineage = mapping.lineage();
        Discriminator discriminator = lineage.discriminator();
        if (discriminator == null || !lineage.isRestricted()) {
            return null;
        }
        return among(discriminator, from, lineage.identities());
    }

    @SuppressWarnings("unchecked") // identities are values of the column
    private static Expression<Boolean> among(Discriminator discriminator, FromClause from, List<Object> values) {
        Expression<?> told = discriminator.in(from);
        return new InList(told, Bind.list(discriminator.name(), (SqlType<Object>) told.type(), values), false);
    }
}
