package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import org.jspecify.annotations.Nullable;

/**
 * A column that is selected as such.
 *
 * @param reader how its value is read
 * @param name its own name, or null
 */
record ColumnPart(ColumnReader reader, @Nullable String name) implements RowPart {

    /** Returns the part of {@code column}, which stands at {@code position}; without a name it has that of SQL. */
    static ColumnPart of(Selectable<?> column, int position) {
        String name = column instanceof NamedExpression<?> named && !(column instanceof FunctionCall<?>)
                ? named.name()
                : null;
        return new ColumnPart(ColumnReader.of(column, position), name);
    }

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        return reader.read(row);
    }

    @Override
    public int position() {
        return reader.position();
    }
}
