package dev.athanor.engine;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.CreateView;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.DropSequence;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.ddl.DropView;
import dev.athanor.sql.ddl.NamedDialects;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.ViewName;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ConstraintComment;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.SchemaEvent;
import dev.athanor.sql.schema.SchemaMoment;
import dev.athanor.sql.schema.SchemaPlan;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates and drops what a plan lists, statement by statement. */
final class Ddl implements SchemaEvent.Target {

    private final Connection connection;
    private final SchemaPlan plan;
    private final List<Table> tables;
    private final List<View> views;

    private Ddl(Connection connection, SchemaPlan plan, boolean there) {
        this.connection = connection;
        this.plan = plan;
        Existing existing = new Existing(connection);
        this.tables = plan.tables().stream()
                .filter(table -> !plan.checked() || existing.has(table.schema(), table.name()) == there)
                .toList();
        this.views = plan.views().stream()
                .filter(view -> !plan.checked() || existing.has(view.schema(), view.name()) == there)
                .toList();
    }

    /** Creates what {@code plan} lists, and is not there if that is to be looked at. */
    static void create(Connection connection, SchemaPlan plan) {
        new Ddl(connection, plan, false).create();
    }

    /** Drops what {@code plan} lists, and is there if that is to be looked at. */
    static void drop(Connection connection, SchemaPlan plan) {
        new Ddl(connection, plan, true).drop();
    }

    /** Creates sequences, tables with indexes and comments, and then foreign keys that had to wait, and views. */
    private void create() {
        Dialects.warnOfUnknown(NamedDialects.of(tables));
        boolean alters = has(Capability.ALTER_TABLE);
        List<ForeignKey> later = alters ? keysOf(tables) : List.of();
        all(SchemaMoment.BEFORE_CREATE);
        sequences().forEach(sequence -> run(new CreateSequence(sequence, plan.checked())));
        NamedTypes.create(connection, tables);
        for (Table table : tables) {
            one(SchemaMoment.BEFORE_CREATE, table);
            run(new CreateTable(table, false, later));
            indexes(table);
            comments(table);
            one(SchemaMoment.AFTER_CREATE, table);
        }
        for (ForeignKey key : later) {
            run(new AddConstraint(key.columns().get(0).table(), new ForeignKeyClause(key)));
        }
        views.forEach(view -> run(CreateView.of(view)));
        all(SchemaMoment.AFTER_CREATE);
    }

    private List<Sequence> sequences() {
        if (!has(Capability.SEQUENCES)) {
            return List.of();
        }
        return plan.sequences().stream()
                .filter(sequence -> !sequence.optional() || !has(Capability.COUNTED_KEYS))
                .toList();
    }

    private void indexes(Table table) {
        for (Index index : table.indexes()) {
            if (index.isOn(dialectName())) {
                run(new CreateIndex(index));
            }
        }
    }

    private void comments(Table table) {
        if (has(Capability.CONSTRAINT_COMMENTS)) {
            for (ConstraintComment comment : ConstraintComment.of(table)) {
                run(new CommentOnConstraint(table, comment.constraint(), comment.text()));
            }
        }
        if (!has(Capability.COMMENTS)) {
            return;
        }
        if (table.comment() != null) {
            run(new CommentOnTable(table, table.comment()));
        }
        for (Column<?> column : table.columns()) {
            if (column.definition().comment() != null) {
                run(new CommentOnColumn(column, column.definition().comment()));
            }
        }
    }

    /** Drops views, the foreign keys that would be in the way, tables and sequences. */
    private void drop() {
        List<View> last = new ArrayList<>(views);
        Collections.reverse(last);
        List<Table> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        all(SchemaMoment.BEFORE_DROP);
        last.forEach(view -> run(new DropView(new ViewName(view.schema(), view.name()), false, view.materialized())));
        if (has(Capability.ALTER_TABLE)) {
            keysOf(tables).forEach(this::drop);
        } else if (!keysOf(tables).isEmpty()) {
            ConnectionSource.LOG.warn(
                    "tables refer to each other in a circle, and {} cannot drop foreign keys before them: they are"
                            + " dropped in the order {}",
                    dialectName(),
                    reversed);
        }
        for (Table table : reversed) {
            one(SchemaMoment.BEFORE_DROP, table);
            run(new DropTable(table));
            one(SchemaMoment.AFTER_DROP, table);
        }
        // A table that is dropped by itself leaves them to others.
        if (plan.metadata() != null) {
            NamedTypes.drop(connection, tables);
        }
        sequences().forEach(sequence -> run(new DropSequence(sequence, plan.checked())));
        all(SchemaMoment.AFTER_DROP);
    }

    private void drop(ForeignKey key) {
        Table table = key.columns().get(0).table();
        if (key.name() == null) {
            throw new SchemaException(
                    "S024",
                    "tables cannot be dropped, for foreign key " + key.columns().get(0) + " goes in a circle, from "
                            + table.key() + " to " + key.targetTable()
                            + " and back, and has no name by which it could be dropped first; name it, or give the"
                            + " MetaData a naming convention");
        }
        run(DropConstraint.of(table, key));
    }

    private List<ForeignKey> keysOf(List<Table> some) {
        return plan.later().stream()
                .filter(key -> some.contains(key.columns().get(0).table()))
                .toList();
    }

    private boolean has(Capability capability) {
        return connection.dialect().has(capability);
    }

    private void all(SchemaMoment moment) {
        if (plan.metadata() != null) {
            plan.metadata().happens(moment, event(null));
        }
    }

    private void one(SchemaMoment moment, Table table) {
        table.happens(moment, event(table));
    }

    private SchemaEvent event(@Nullable Table table) {
        return new SchemaEvent(table, tables, this);
    }

    @Override
    public void run(Statement<?> statement) {
        connection.execute(statement);
    }

    @Override
    public String dialectName() {
        return connection.dialect().name();
    }
}
