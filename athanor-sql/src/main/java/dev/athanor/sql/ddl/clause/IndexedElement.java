package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.WithOperatorClass;
import dev.athanor.sql.schema.Column;

/**
 * What an index finds rows by: a column, or an expression in parentheses.
 *
 * @param element the column or expression, with or without a direction
 */
public record IndexedElement(Expression<?> element) implements SqlNode {

    /** {@return whether it is more than a column, and no text of which nobody knows what it is} */
    public boolean isExpression() {
        Expression<?> plain = element instanceof OrderTerm<?> term ? term.expression() : element;
        return !(plain instanceof Column<?>)
                && !(plain instanceof WithOperatorClass<?>)
                && !(plain instanceof LiteralColumn<?>);
    }

    @Override
    public IndexedElement traverse(Traversal walk) {
        return new IndexedElement(walk.node(element));
    }

    @Override
    public void render(SqlWriter out) {
        if (element instanceof OrderTerm<?> term) {
            out.node(new IndexedElement(term.expression()))
                    .keyword(term.direction())
                    .keyword(term.nulls());
        } else if (element instanceof WithOperatorClass<?>) {
            out.inlined(element);
        } else {
            out.inlined(new Grouped(element));
        }
    }

    /**
     * An operand, in parentheses if it is more than one.
     *
     * @param expression the operand
     */
    public record Grouped(Expression<?> expression) implements SqlNode {

        @Override
        public Grouped traverse(Traversal walk) {
            return new Grouped(walk.node(expression));
        }

        @Override
        public void render(SqlWriter out) {
            out.operand(expression, StandardOperator.ASSIGN);
        }
    }
}
