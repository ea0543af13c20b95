package dev.athanor.orm.archive;

import static dev.athanor.orm.archive.Folder_.FOLDER;
import static dev.athanor.orm.archive.Paper_.PAPER;
import static dev.athanor.orm.archive.Topic_.TOPIC;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows: two folders of office 1 and one of office 2, in each a paper that is there and one that is gone. */
public final class Archive {

    private Archive() {}

    /** Makes the tables, and writes the rows past the ORM. */
    public static void fill(Engine engine) {
        Mappings.of(Folder.class, Topic.class).metadata().createAll(engine);
        engine.run(connection -> {
            insert(connection, FOLDER.table(), "id title gone office filed", new @Nullable Object[][] {
                {1, "taxes", false, 1, day(1)}, {2, "old taxes", true, 1, day(2)}, {3, "letters", false, 2, day(3)}
            });
            insert(connection, PAPER.table(), "id kind folder_id amount gone office filed", new @Nullable Object[][] {
                {1, "paper", 1, null, false, 1, day(1)},
                {2, "bill", 1, 20, true, 1, day(2)},
                {3, "bill", 2, 30, false, 1, day(3)},
                {4, "paper", 3, null, false, 2, day(4)},
                {5, "paper", 3, null, true, 2, day(5)}
            });
            insert(connection, TOPIC.table(), "id name bill_id gone office filed", new @Nullable Object[][] {
                {1, "money", 1, false, 1, null}, {2, "weather", null, true, 1, null}
            });
            Table between = Objects.requireNonNull(PAPER.topics.mapping().secondary());
            insert(connection, between, "paper_id topic_id", new @Nullable Object[][] {{1, 1}, {1, 2}, {4, 2}});
        });
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 1, number);
    }

    private static void insert(Connection connection, Table table, String columns, @Nullable Object[][] rows) {
        List<Column<?>> named = new ArrayList<>();
        for (String name : columns.split(" ", -1)) {
            named.add(table.c(name));
        }
        connection.insertMany(table, named, List.of(rows), List.of());
    }
}
