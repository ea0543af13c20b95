package dev.athanor.migrate;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.uniqueIndex;
import static dev.athanor.sql.schema.ReferentialAction.CASCADE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.migrate.op.AddColumn;
import dev.athanor.migrate.op.CreateIndex;
import dev.athanor.migrate.op.CreateTable;
import dev.athanor.migrate.op.DropColumn;
import dev.athanor.migrate.op.DropIndex;
import dev.athanor.migrate.op.DropTable;
import dev.athanor.migrate.op.ExecuteSql;
import dev.athanor.migrate.op.Operation;
import dev.athanor.migrate.op.SourceWriter;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.script.RevisionDraft;
import dev.athanor.migrate.script.RevisionFile;
import dev.athanor.sql.schema.ColumnReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationSourceTest {

    private static final List<Operation> OPERATIONS = List.of(
            new CreateTable(
                    new TableName("s", "account"),
                    List.of(
                            column("id", INTEGER).primaryKey().autoincrement(true),
                            column("tenant", INTEGER).primaryKey().nullable(true),
                            column("name", varchar(50)).notNull().indexed().serverDefault("'\"\\\n'"),
                            column("price", numeric(10, 2)).unique(),
                            column("weight", DOUBLE),
                            column("at", INSTANT),
                            column("owner_id", INTEGER).references("person.id", CASCADE),
                            foreignKey(List.of("id"), "p", List.of("x")),
                            foreignKey(List.of("id"), "p", List.of("x"))
                                    .named("fk")
                                    .onUpdate(CASCADE),
                            column("b", INTEGER)
                                    .references(ColumnReference.to("p.x").named("fk_b")),
                            primaryKey("id", "tenant").named("pk"),
                            unique("id", "name").named("uq"),
                            check("a > 0"),
                            index("ix_a", "at"),
                            uniqueIndex("ux_a", "at", "name"))),
            new AddColumn(TableName.of("account"), column("größe", INTEGER)),
            new CreateIndex("ix", TableName.of("account"), List.of("a", "b"), true),
            new CreateIndex("ix2", TableName.of("account"), List.of("a"), false),
            new DropIndex("ix", TableName.of("account"), null),
            new DropColumn(TableName.of("account"), "größe", null),
            new DropTable(TableName.of("a\u202eb"), null),
            new ExecuteSql("select '\u0000\u001a\uD83D\uDE00'"));

    @TempDir
    Path folder;

    @Test
    void theSourceOfEveryOperationCompiles() {
        SourceWriter source = new SourceWriter();
        OPERATIONS.forEach(operation -> operation.writeTo(source));
        RevisionDraft draft = new RevisionDraft(
                "ae10", List.of(), "all", Instant.EPOCH, "", source.imports(), source.source(), source.source());

        Path unused = RevisionFile.write(draft, folder);

        assertThat(Revisions.in(folder).history()).hasSize(1);
    }
}
