package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Atom;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;

/**
 * A column of a table. Equal only to itself.
 *
 * @param <T> the Java type of the values
 */
public final class Column<T> extends Atom implements ColumnElement<T>, Named {

    private final Table table;
    private final ColumnDefinition<T> definition;
    private final int index;

    Column(Table table, ColumnDefinition<T> definition, int index) {
        this.table = table;
        this.definition = definition;
        this.index = index;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public SqlType<T> type() {
        return definition.type();
    }

    /** {@return the table} */
    public Table table() {
        return table;
    }

    @Override
    public Table from() {
        return table;
    }

    /** {@return what the column was defined as} */
    public ColumnDefinition<T> definition() {
        return definition;
    }

    /** {@return the number of the column in its table, from 0} */
    public int index() {
        return index;
    }

    /** {@return whether the column is part of the primary key} */
    public boolean isPrimaryKey() {
        return definition.isPrimaryKey();
    }

    /** {@return whether NULLs are allowed} */
    public boolean isNullable() {
        return definition.isNullable();
    }

    /** {@return whether the database generates the values of this column} */
    public boolean isAutoincrement() {
        return table.autoincrement() == this;
    }

    @Override
    public Column<T> traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        if (out.scope().qualified()) {
            table.renderName(out);
            out.sql(".");
        }
        out.name(name());
    }

    @Override
    public String toString() {
        return table.key() + "." + name();
    }
}
