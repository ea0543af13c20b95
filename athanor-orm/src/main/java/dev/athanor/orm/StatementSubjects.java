package dev.athanor.orm;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.EntityChange;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.query.OfEntity;
import dev.athanor.orm.view.RecordView;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.ast.Identified;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Visitor;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a statement is about: entities and tables, in the order they are met. */
final class StatementSubjects extends Visitor {

    private final Set<Class<?>> entities = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final Set<SqlNode> entered = Collections.newSetFromMap(new IdentityHashMap<>());

    private StatementSubjects() {}

    static StatementSubjects of(Statement<?> statement) {
        StatementSubjects subjects = new StatementSubjects();
        EntityMapping<?> changed = EntityChange.of(statement);
        if (changed != null) {
            subjects.entities.add(changed.type());
        }
        if (statement instanceof ChangeStatement<?> change) {
            subjects.tables.add(change.table());
        }
        Statement<?> unused = statement.traverse(subjects);
        return subjects;
    }

    Set<Class<?>> entities() {
        return entities;
    }

    Set<Table> tables() {
        return tables;
    }

    @Override
    protected boolean visit(SqlNode node) {
        if (node instanceof EntityPath<?> path) {
            entities.add(path.mapping().type());
        } else if (node instanceof RecordView<?, ?> view) {
            entities.add(view.entity().mapping().type());
        } else if (node instanceof OfEntity source) {
            entities.add(source.mapping().type());
        } else if (node instanceof Table table) {
            tables.add(table);
            return false;
        } else if (node instanceof Column<?> column) {
            tables.add(column.table());
            return false;
        }
        return true;
    }

    @Override
    public boolean enters(Identified node) {
        return entered.add(node);
    }
}
