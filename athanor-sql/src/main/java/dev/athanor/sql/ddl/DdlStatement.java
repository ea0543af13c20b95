package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/** A statement that changes the schema. It returns no rows. */
public interface DdlStatement extends Statement<Void> {

    @Override
    default List<Selectable<?>> resultColumns() {
        return List.of();
    }

    @Override
    DdlStatement traverse(Traversal walk);
}
