package dev.athanor.migrate.op;

import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.PrimaryKeyClause;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Table;
import java.util.List;

/**
 * Adds a column to a table, with its foreign keys, unique constraint and index.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(TableName table, ColumnDefinition<?> column) implements Operation {

    @Override
    public void run(StatementTarget target) {
        Table defined = ReferredTables.define(table.with(ReferredTables.withOwnTargets(table, column)));
        Column<?> added = defined.c(column.name());
        if (target.dialect().has(Capability.ALTER_TABLE)) {
            target.execute(new dev.athanor.sql.ddl.AddColumn(added, false));
            addConstraints(added, target);
        } else {
            checkAddable(target.dialect().name());
            target.execute(new dev.athanor.sql.ddl.AddColumn(added, true));
        }
        defined.indexes().forEach(index -> target.execute(new CreateIndex(index)));
    }

    private static void addConstraints(Column<?> added, StatementTarget target) {
        Table defined = added.table();
        if (added.isPrimaryKey()) {
            target.execute(new AddConstraint(defined, new PrimaryKeyClause(null, List.of(added))));
        }
        defined.foreignKeys().forEach(key -> target.execute(new AddConstraint(defined, new ForeignKeyClause(key))));
        defined.uniques().forEach(unique -> target.execute(new AddConstraint(defined, new UniqueClause(unique))));
    }

    // https://sqlite.org/lang_altertable.html#alter_table_add_column; the database's own messages name no way out.
    private void checkAddable(String dialect) {
        boolean filled = column.values().serverDefault() != null;
        if (column.isPrimaryKey()) {
            throw refused(dialect, "it is part of the primary key", "create the table again with the column");
        }
        if (column.isUnique()) {
            throw refused(dialect, "it is unique", "leave that out, and create a unique index on it");
        }
        if (!column.isNullable() && !filled) {
            throw refused(
                    dialect,
                    "it is not null, and rows that are there already would have no value",
                    "give it a serverDefault, or let it be null");
        }
        if (!column.references().isEmpty() && filled) {
            throw refused(
                    dialect,
                    "it has a foreign key and a default",
                    "leave the default out, or create the table again with the column");
        }
    }

    private MigrationException refused(String dialect, String reason, String remedy) {
        return new MigrationException(
                "G022",
                "column " + table + "." + column.name(),
                dialect + " cannot add it to an existing table: " + reason,
                remedy);
    }

    @Override
    public DropColumn reverse() {
        return new DropColumn(table, column.name(), column);
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(table.schema(), "addColumn")
                .argument(() -> out.string(table.name()))
                .argument(() -> out.item(column))
                .end();
    }
}
