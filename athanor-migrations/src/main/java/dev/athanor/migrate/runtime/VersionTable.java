package dev.athanor.migrate.runtime;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.engine.Connection;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionId;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table in which a database keeps the revision it is at: one row with its id, none before the first revision. It is
 * created when it is first needed, and never dropped.
 */
public final class VersionTable {

    /** The name of the table unless another is chosen. */
    public static final String DEFAULT_NAME = "athanor_version";

    private final Table table;
    private final Column<String> version;

    /** Creates the table's description; the database is not asked. */
    public VersionTable(TableName name) {
        this.table = Table.of(
                name.name(),
                name.schema(),
                new MetaData(),
                column("version_num", varchar(RevisionId.MAX_LENGTH)).primaryKey(),
                primaryKey("version_num").named(name.name() + "_pkc"));
        this.version = table.c("version_num", String.class);
    }

    /** Returns the revisions the database is at; none if there is no version table yet. */
    public List<String> read(Connection connection) {
        if (!connection.hasTable(table.schema(), table.name())) {
            return List.of();
        }
        List<String> versions = new ArrayList<>();
        for (Row row : connection.execute(select(version).orderBy(version))) {
            versions.add(row.require(version));
        }
        return List.copyOf(versions);
    }

    /** Creates the table if there is none. */
    public void create(Connection connection) {
        connection.createTables(List.of(table), true);
    }

    /**
     * Puts {@code to} in the place of {@code from}. This takes a lock on the row, so that of two runs that want to do
     * the same step the second one waits for the first, and then is refused.
     *
     * @param from the revision the database must be at, or {@code null} for none
     * @param to the revision it is at from now on, or {@code null} for none
     * @throws MigrationException if the database is no longer at {@code from} ({@code G018})
     */
    public void move(Connection connection, @Nullable String from, @Nullable String to) {
        long rows;
        if (from == null) {
            rows = insertFirst(connection, to);
        } else if (to == null) {
            rows = connection.execute(delete(table).where(version.eq(from))).rowCount();
        } else {
            rows = connection
                    .execute(update(table).where(version.eq(from)).set(version, to))
                    .rowCount();
        }
        if (rows != 1) {
            throw new MigrationException(
                    "G018",
                    "the version table " + table,
                    "it has " + rows + " rows with " + Step.place(from)
                            + ", not 1: another run has changed it meanwhile",
                    "wait for the other run, look at 'current', and run again");
        }
    }

    private long insertFirst(Connection connection, @Nullable String to) {
        try {
            return connection.execute(insert(table).set(version, to)).rowCount();
        } catch (UniqueViolationException taken) {
            return 0;
        }
    }
}
