package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Atom;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Equal only to itself, but for those of {@link LightTable}.
 *
 * @param <T> the Java type of the values
 */
public final class Column<T> extends Atom implements ColumnElement<T>, Named {

    private final Table table;
    private final ColumnDefinition<T> definition;
    private final int index;
    private volatile @Nullable SqlType<T> late;

    Column(Table table, ColumnDefinition<T> definition, int index) {
        this.table = table;
        this.definition = definition;
        this.index = index;
    }

    @Override
    public String name() {
        return definition.name();
    }

    /** {@return the type; one that is not said is that of the column referred to, once that is known} */
    @Override
    public SqlType<T> type() {
        SqlType<T> said = definition.type();
        if (!said.equals(Types.NULL)) {
            return said;
        }
        SqlType<T> known = late;
        if (known == null) {
            known = ofTarget(said, new HashSet<>());
            late = known.equals(said) ? null : known;
        }
        return known;
    }

    // Keys may go in a circle in which no column has a type.
    @SuppressWarnings("unchecked") // values are those of the column referred to
    private SqlType<T> ofTarget(SqlType<T> unknown, Set<Column<?>> asked) {
        for (ForeignKey key : asked.add(this) ? table.foreignKeys() : List.<ForeignKey>of()) {
            int place = key.columns().indexOf(this);
            Table target = place < 0 ? null : table.metadata().find(key.targetTable());
            Column<?> referred =
                    target == null ? null : target.find(key.targetNames().get(place));
            if (referred != null) {
                SqlType<?> said = referred.definition.type();
                return (SqlType<T>) (said.equals(Types.NULL) ? typeOf(referred, asked) : said);
            }
        }
        return unknown;
    }

    private static <R> SqlType<R> typeOf(Column<R> column, Set<Column<?>> asked) {
        return column.ofTarget(column.definition.type(), asked);
    }

    @Override
    public Quoting quoting() {
        return definition.quoting();
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
        return equals(table.autoincrement());
    }

    /**
     * Warns, where a part of a key is left out of an insert, if neither program nor database is known to fill it in.
     */
    public void warnIfUnknown(SqlWriter out) {
        ColumnValues<T> values = definition.values();
        if (!isAutoincrement() && !values.comeFromDatabase() && values.onInsert() == null) {
            out.warning("column " + this + " is part of the primary key of its table, but the insert gives it no value,"
                    + " and neither the program nor the database is known to have one; give it a value or a default, or"
                    + " say filledByDatabase()");
        }
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
        out.name(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (table instanceof LightTable
                        && other instanceof Column<?> that
                        && index == that.index
                        && table.equals(that.table));
    }

    @Override
    public int hashCode() {
        return table instanceof LightTable ? 31 * table.hashCode() + index : System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return table.key() + "." + name();
    }
}
