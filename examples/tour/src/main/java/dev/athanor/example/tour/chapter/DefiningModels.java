package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.shop.Track_.TRACK;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static java.util.Objects.requireNonNull;

import dev.athanor.engine.Engine;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.List;

/** Chapter 3: from classes to tables. */
public final class DefiningModels implements Chapter {

    /** Creates the chapter. */
    public DefiningModels() {}

    @Override
    public String title() {
        return "Defining models";
    }

    @Override
    public String motto() {
        return "Plain classes: no base class, no setters. Types come from the fields, NOT NULL from what is not @Nullable.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        Engine engine = store.engine();
        MetaData metadata = store.mappings().metadata();
        store.migrator().downgrade("base"); // an earlier tour may have been stopped in the middle of chapter 8
        metadata.dropAll(engine);

        tour.step(
                        "Ten classes and the table between tracks and playlists make eleven tables, created in the order their"
                                + " foreign keys ask for.")
                .run(() -> {
                    metadata.createAll(engine);
                    return metadata.sortedTables();
                })
                .show(tables -> Sheet.of("table", "columns", "foreign keys")
                        .rows(
                                tables,
                                table -> cells(
                                        table.name(),
                                        table.columns().size(),
                                        table.foreignKeys().size())))
                .check(
                        "the database has all eleven",
                        tables -> tables.size() == 11
                                && store.tableNames()
                                        .containsAll(
                                                tables.stream().map(Table::name).toList()));

        tour.step("Creating again creates nothing: what is there is left alone.")
                .run(() -> {
                    metadata.createAll(engine);
                    return metadata.tables();
                })
                .statements(1, "a look at which tables are there, and none is missing")
                .check("no table has a row yet", tables -> tables.stream().allMatch(table -> store.rows(table) == 0));

        tour.step("Each class has a metamodel beside it, written while it was compiled; its attributes are typed"
                        + " expressions.")
                .run(() -> List.<ColumnElement<?>>of(TRACK.name, TRACK.composer, TRACK.milliseconds, TRACK.unitPrice))
                .show(attributes -> Sheet.of("attribute", "column", "Java type", "NULL")
                        .rows(attributes, attribute -> {
                            Column<?> column = requireNonNull(TRACK.table().c(attribute.name()));
                            String type = column.type().javaType().getSimpleName();
                            return cells(attribute, column, type, column.isNullable() ? "allowed" : "no");
                        }))
                .check(
                        "only the composer may be missing",
                        attributes -> attributes.stream()
                                .map(attribute -> TRACK.table().c(attribute.name()))
                                .filter(Column::isNullable)
                                .map(Column::name)
                                .toList()
                                .equals(List.of("composer")));
    }
}
