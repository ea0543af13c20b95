package dev.athanor.sql.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a table in statements: a name and columns, without a MetaData. Two of the same name, schema and
 * columns are equal, so statements with them are compiled once.
 */
public final class LightTable extends Table {

    private final List<List<Object>> shape;
    private final int hash;

    /**
     * Creates the table.
     *
     * @param schema its schema; {@code null} for the database's default one
     */
    public LightTable(String name, @Nullable String schema, ColumnDefinition<?>... columns) {
        super(name, schema == null ? "" : schema, new MetaData());
        for (ColumnDefinition<?> column : columns) {
            Column<?> unused = contents().add(column);
        }
        this.shape = columns().stream()
                .map(column ->
                        List.<Object>of(column.name(), column.definition().type()))
                .toList();
        this.hash = Objects.hash(key(), shape);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof LightTable that && key().equals(that.key()) && shape.equals(that.shape));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
