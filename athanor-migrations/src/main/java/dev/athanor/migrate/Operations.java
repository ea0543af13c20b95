package dev.athanor.migrate;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Connection;
import dev.athanor.migrate.op.AddColumn;
import dev.athanor.migrate.op.CreateIndex;
import dev.athanor.migrate.op.CreateTable;
import dev.athanor.migrate.op.DropColumn;
import dev.athanor.migrate.op.DropIndex;
import dev.athanor.migrate.op.DropTable;
import dev.athanor.migrate.op.ExecuteSql;
import dev.athanor.migrate.op.ExecuteStatement;
import dev.athanor.migrate.op.Operation;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.runtime.ConnectionTarget;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision can do. Each method runs at once, in the transaction of the revision; names are quoted where the
 * database needs it.
 */
public final class Operations {

    private final ConnectionTarget target;
    private final @Nullable String schema;

    private Operations(ConnectionTarget target, @Nullable String schema) {
        this.target = target;
        this.schema = schema;
    }

    /** Returns operations on the default schema of {@code connection}. */
    public static Operations on(Connection connection) {
        return new Operations(new ConnectionTarget(connection), null);
    }

    /** Returns the same operations for the tables of {@code schema}. */
    public Operations inSchema(String schema) {
        return new Operations(target, schema);
    }

    private TableName name(String table) {
        return new TableName(schema, table);
    }

    /**
     * Creates a table, with the indexes of its columns.
     *
     * <pre>{@code
     * op.createTable("account",
     *         column("id", INTEGER).primaryKey(),
     *         column("owner_id", INTEGER).notNull().references("person.id"));
     * }</pre>
     *
     * <p>The tables that foreign keys refer to need not be known here.
     *
     * @param table the name
     * @param items the columns and constraints
     * @return the table, for statements on it
     */
    @CanIgnoreReturnValue
    public Table createTable(String table, TableItem... items) {
        CreateTable operation = new CreateTable(name(table), List.of(items));
        invoke(operation);
        return operation.definition();
    }

    /** Drops a table, with its indexes. */
    public void dropTable(String table) {
        invoke(new DropTable(name(table), null));
    }

    /**
     * Adds a column to a table, with its foreign keys, unique constraint and index.
     *
     * @throws MigrationException if the database cannot add such a column to an existing table ({@code G022})
     */
    public void addColumn(String table, ColumnDefinition<?> column) {
        invoke(new AddColumn(name(table), column));
    }

    /** Drops a column. */
    public void dropColumn(String table, String column) {
        invoke(new DropColumn(name(table), column, null));
    }

    /** Creates an index called {@code name}. */
    public void createIndex(String name, String table, String... columns) {
        invoke(new CreateIndex(name, name(table), List.of(columns), false));
    }

    /** Creates an index called {@code name} that keeps the values of {@code columns} unique together. */
    public void createUniqueIndex(String name, String table, String... columns) {
        invoke(new CreateIndex(name, name(table), List.of(columns), true));
    }

    /** Drops the index called {@code name}. */
    public void dropIndex(String name, String table) {
        invoke(new DropIndex(name, name(table), null));
    }

    /** Runs SQL written by hand; a colon before a name is written {@code \:}, for there are no parameters. */
    public void execute(String sql) {
        invoke(new ExecuteSql(sql));
    }

    /** Runs {@code statement}; its result is dropped. For one that is needed there is {@link #connection}. */
    public void execute(Statement<?> statement) {
        invoke(new ExecuteStatement(statement));
    }

    /** Runs {@code operation}, which may be one of your own. */
    public void invoke(Operation operation) {
        operation.run(target);
    }

    /** {@return the connection, in the transaction of the revision, for reading and writing of any kind} */
    public Connection connection() {
        return target.connection();
    }
}
