package dev.athanor.orm.load;

import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.orm.load.row.StateColumns;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Plans statements that read columns of one object. */
final class RefreshPlanner implements StatementPlanner {

    static final RefreshPlanner INSTANCE = new RefreshPlanner();

    private RefreshPlanner() {}

    @Override
    public Planned plan(Statement<?> statement) {
        Select<?> select = (Select<?>) statement; // no other statement is given to this planner
        StateColumns wanted = (StateColumns) select.resultColumns().get(0);
        List<RowAttribute> columns = wanted.columns();
        List<Selectable<?>> selected = new ArrayList<>();
        Table top = wanted.mapping().lineage().root().table();
        boolean belowOnly = !EntityTables.contains(wanted.from(), top);
        columns.forEach(column -> selected.add(belowOnly ? labelled(column, wanted) : column.in(wanted.from())));
        return new Planned(
                select.withColumns(selected), new ColumnPlan(wanted.mapping(), column -> columns.indexOf(column) + 1));
    }

    // Without the topmost table, columns are told apart by that of the class they were added in.
    private static Selectable<?> labelled(RowAttribute column, StateColumns wanted) {
        NamedExpression<?> value = column.in(wanted.from());
        return value instanceof Column<?> own ? own.as(own.table().name() + "_" + own.name()) : value;
    }
}
