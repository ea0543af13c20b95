package dev.athanor.migrate.op;

import dev.athanor.sql.schema.Index;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param name the name of the index
 * @param table the table
 * @param original how it was created, or {@code null} if that is not known and the operation cannot be reversed
 */
public record DropIndex(
        String name, TableName table, @Nullable CreateIndex original) implements Operation {

    @Override
    public void run(StatementTarget target) {
        target.execute(new dev.athanor.sql.ddl.DropIndex(new Index(name, table.with(List.of()), List.of(), false)));
    }

    @Override
    public CreateIndex reverse() {
        if (original == null) {
            throw Irreversible.because("dropping index " + name, "nothing tells which columns it had");
        }
        return original;
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), "dropIndex")
                .argument(() -> out.string(name))
                .argument(() -> out.string(table.name()))
                .end();
    }
}
