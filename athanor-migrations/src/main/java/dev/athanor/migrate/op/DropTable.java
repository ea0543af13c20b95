package dev.athanor.migrate.op;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table.
 *
 * @param table the table
 * @param original how it was created, or {@code null} if that is not known and the operation cannot be reversed
 */
public record DropTable(TableName table, @Nullable CreateTable original) implements Operation {

    @Override
    public void run(StatementTarget target) {
        CreateTable known = original;
        target.execute(new dev.athanor.sql.ddl.DropTable(known == null ? table.with(List.of()) : known.definition()));
    }

    @Override
    public CreateTable reverse() {
        if (original == null) {
            throw Irreversible.because("dropping table " + table, "nothing tells which columns it had");
        }
        return original;
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), "dropTable")
                .argument(() -> out.string(table.name()))
                .end();
    }
}
