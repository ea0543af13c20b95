package dev.athanor.orm.query;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.Deferral;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.ast.Expression;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a statement say of the columns of an entity at one place in it, and of what is computed.
 *
 * @param deferred what is loaded on first use
 * @param loaded what is loaded with the object though it is mapped otherwise
 * @param forbidden what is not to be loaded on use at all
 * @param computed what is computed for attributes that statements say
 */
public record ColumnChoices(
        Set<RowAttribute> deferred,
        Set<RowAttribute> loaded,
        Set<RowAttribute> forbidden,
        Map<ExpressionMapping, Expression<?>> computed) {

    /** Nothing is said. */
    public static final ColumnChoices NONE = new ColumnChoices(Set.of(), Set.of(), Set.of(), Map.of());

    /** Creates the value and copies its parts. */
    public ColumnChoices {
        deferred = Set.copyOf(deferred);
        loaded = Set.copyOf(loaded);
        forbidden = Set.copyOf(forbidden);
        computed = Map.copyOf(computed);
    }

    /** {@return whether nothing is said} */
    public boolean isEmpty() {
        return deferred.isEmpty() && loaded.isEmpty() && forbidden.isEmpty() && computed.isEmpty();
    }

    /** Returns what of this goes for statements to come: not what only this one computes. */
    ColumnChoices carried() {
        return new ColumnChoices(deferred, loaded, forbidden, Map.of());
    }

    /** {@return whether the attribute is loaded on first use: an option says so, or the mapping} */
    public boolean isDeferred(RowAttribute attribute) {
        if (attribute instanceof ColumnMapping column && column.isKey()) {
            return false;
        }
        return deferred.contains(attribute) || (attribute.deferral() != null && !loaded.contains(attribute));
    }

    /** {@return whether the first use of the attribute is an error} */
    public boolean isForbidden(RowAttribute attribute) {
        Deferral deferral = attribute.deferral();
        return forbidden.contains(attribute)
                || (deferral != null
                        && deferral.forbidden()
                        && !loaded.contains(attribute)
                        && !deferred.contains(attribute));
    }

    /** Returns what the statement says that an attribute is, or {@code null}. */
    public @Nullable Expression<?> said(ExpressionMapping attribute) {
        return computed.get(attribute);
    }
}
