package dev.athanor.orm.load.row;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Selectable;
import org.jspecify.annotations.Nullable;

/** Reads the value of one column, in the way that goes without detours for its type. */
public final class ColumnReader {

    private enum Way {
        INTEGER,
        LONG,
        STRING,
        BY_CODEC
    }

    private final int position;
    private final Way way;

    private ColumnReader(int position, Way way) {
        this.position = position;
        this.way = way;
    }

    /** Returns what reads {@code column}, which stands at {@code position}. */
    public static ColumnReader of(Selectable<?> column, int position) {
        Class<?> type =
                column instanceof Expression<?> expression ? expression.type().javaType() : Object.class;
        Way way = Way.BY_CODEC;
        if (type == Integer.class) {
            way = Way.INTEGER;
        } else if (type == Long.class) {
            way = Way.LONG;
        } else if (type == String.class) {
            way = Way.STRING;
        }
        return new ColumnReader(position, way);
    }

    /** {@return where the column stands} */
    public int position() {
        return position;
    }

    /** {@return the value in the row} */
    @Nullable
    public Object read(RowReader row) {
        return switch (way) {
            case INTEGER -> row.integerAt(position);
            case LONG -> row.boxedLongAt(position);
            case STRING -> row.stringAt(position);
            case BY_CODEC -> row.objectAt(position);
        };
    }
}
