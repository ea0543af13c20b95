package dev.athanor.migrate.op;

import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.List;

/**
 * Creates a table, with its keys, unique constraints and indexes.
 *
 * @param table the table
 * @param items its columns and constraints
 */
public record CreateTable(TableName table, List<TableItem> items) implements Operation {

    /** Creates the operation; the list is copied. */
    public CreateTable {
        items = List.copyOf(items);
    }

    /** Returns the table as it will be, in MetaData of its own; what it refers to is there by name only. */
    public Table definition() {
        return ReferredTables.define(table.with(items));
    }

    @Override
    public void run(StatementTarget target) {
        create(definition(), target);
    }

    /** Creates {@code table}, which was defined already. */
    static void create(Table table, StatementTarget target) {
        target.execute(new dev.athanor.sql.ddl.CreateTable(table));
        for (Index index : table.indexes()) {
            target.execute(new CreateIndex(index));
        }
    }

    @Override
    public DropTable reverse() {
        return new DropTable(table, this);
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), "createTable").argument(() -> out.string(table.name()));
        items.forEach(item -> out.argument(() -> out.item(item)));
        out.end();
    }
}
