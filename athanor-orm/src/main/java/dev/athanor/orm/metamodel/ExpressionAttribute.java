package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Sourced;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An attribute that statements compute: an expression of SQL, and a path for options that load it or leave it out.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 * @param parent the entity it is of
 * @param index its index
 */
public record ExpressionAttribute<E, T>(EntityPath<E> parent, int index)
        implements NamedExpression<T>, EntityValue<E, T>, Sourced, ValuePath<E, T> {

    /** {@return how the attribute is mapped} */
    public ExpressionMapping mapping() {
        return (ExpressionMapping) parent.mapping().attributes().get(index);
    }

    /** {@return what is computed, under the name of the attribute} */
    @SuppressWarnings("unchecked") // the processor made sure that the expression has the type of the field
    public NamedExpression<T> element() {
        return (NamedExpression<T>) mapping().in(parent.from());
    }

    /** {@return what is computed} */
    @SuppressWarnings("unchecked") // the processor made sure that the expression has the type of the field
    public Expression<T> expression() {
        return (Expression<T>) mapping().expression(parent.from());
    }

    @Override
    public List<RowAttribute> rowAttributes() {
        return List.of(mapping());
    }

    @Override
    public String name() {
        return element().name();
    }

    @Override
    public SqlType<T> type() {
        return expression().type();
    }

    @Override
    public int precedence() {
        return expression().precedence();
    }

    @Override
    public FromClause from() {
        return parent.from();
    }

    @Override
    public NamedExpression<T> traverse(Traversal walk) {
        return walk.node(element());
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element());
    }

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
