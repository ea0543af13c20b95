package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import org.jspecify.annotations.Nullable;

/** An attribute, or a part of one, that is a value in each row of its entity: a column, or what is computed. */
public sealed interface RowAttribute extends AttributeMapping permits ColumnMapping, ExpressionMapping {

    /** {@return what a statement selects it by, where its entity is read from {@code from}} */
    NamedExpression<?> in(FromClause from);

    /** {@return that it is left out when its object is loaded, or null} */
    @Nullable
    Deferral deferral();
}
