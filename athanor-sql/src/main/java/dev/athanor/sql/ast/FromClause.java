package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.List;

/** What a statement can read from: a table, an alias, a subquery, a join. */
public interface FromClause extends SqlNode, JoinTarget {

    /** {@return the columns, in order; names may repeat in a join} */
    List<? extends ColumnElement<?>> columns();

    /** Writes the name by which columns are qualified: the table's, with its schema, or the alias. */
    void renderName(SqlWriter out);

    /** {@return this and, for a join, what it is made of: all that need not stand in FROM a second time} */
    default List<FromClause> parts() {
        return List.of(this);
    }

    /** {@return whether it reads from what else stands in FROM before it, and so is joined with that} */
    default boolean readsSiblings() {
        return false;
    }

    /**
     * Returns the first column called {@code name}.
     *
     * @throws CompileException if there is none ({@code C022})
     */
    default ColumnElement<?> c(String name) {
        for (ColumnElement<?> column : columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new CompileException(
                "C022",
                "column " + name + " is none of " + this + "; it has "
                        + columns().stream().map(ColumnElement::name).toList());
    }

    /**
     * Returns the first column called {@code name}, of the Java type it is known to have.
     *
     * @throws CompileException if there is none ({@code C022}), or its values are of another type ({@code C018})
     */
    @SuppressWarnings("unchecked") // the class is compared first
    default <T> ColumnElement<T> c(String name, Class<T> javaType) {
        ColumnElement<?> column = c(name);
        Class<?> own = column.type().javaType();
        if (own != javaType) {
            throw new CompileException(
                    "C018",
                    "column " + name + " of " + this + " holds " + own.getName() + ", not " + javaType.getName()
                            + "; ask for its own type");
        }
        return (ColumnElement<T>) column;
    }

    @Override
    FromClause traverse(Traversal walk);

    @Override
    default List<JoinStep> joinSteps() {
        return List.of(new JoinStep(this, null));
    }
}
