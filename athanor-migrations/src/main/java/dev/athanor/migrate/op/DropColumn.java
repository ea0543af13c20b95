package dev.athanor.migrate.op;

import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column.
 *
 * @param table the table
 * @param column the name of the column
 * @param original what the column was, or {@code null} if that is not known and the operation cannot be reversed
 */
public record DropColumn(
        TableName table, String column, @Nullable ColumnDefinition<?> original) implements Operation {

    @Override
    public void run(StatementTarget target) {
        target.execute(new dev.athanor.sql.ddl.DropColumn(
                table.with(List.of(new ColumnDefinition<>(column, Types.NULL))).c(column)));
    }

    @Override
    public AddColumn reverse() {
        if (original == null) {
            throw Irreversible.because("dropping column " + table + "." + column, "nothing tells its type");
        }
        return new AddColumn(table, original);
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), "dropColumn")
                .argument(() -> out.string(table.name()))
                .argument(() -> out.string(column))
                .end();
    }
}
