package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;

/**
 * Creates an index.
 *
 * @param name the name of the index
 * @param table the table
 * @param columns the columns, in order
 * @param unique whether their values are unique together
 */
public record CreateIndex(String name, TableName table, List<String> columns, boolean unique) implements Operation {

    /** Creates the operation; the list is copied. */
    public CreateIndex {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new MigrationException(
                    "G022", "index " + name + " of table " + table, "it has no columns", "name at least one");
        }
    }

    Index definition() {
        Table defined = table.with(columns.stream()
                .distinct()
                .map(column -> new ColumnDefinition<>(column, Types.NULL))
                .toList());
        List<Column<?>> indexed = columns.stream().<Column<?>>map(defined::c).toList();
        return new Index(name, defined, indexed, unique);
    }

    @Override
    public void run(StatementTarget target) {
        target.execute(new dev.athanor.sql.ddl.CreateIndex(definition()));
    }

    @Override
    public DropIndex reverse() {
        return new DropIndex(name, table, this);
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), unique ? "createUniqueIndex" : "createIndex")
                .argument(() -> out.string(name))
                .argument(() -> out.string(table.name()));
        columns.forEach(column -> out.argument(() -> out.string(column)));
        out.end();
    }
}
