package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.MARIADB)
class WordsTest {

    private static final int COLUMNS = 200;

    @Test
    void everyWordOfTheServerMayBeAName(Engine engine) {
        List<String> words = engine.<List<String>, RuntimeException>transaction(c ->
                new ArrayList<>(c.execute(text("select word from information_schema.keywords"
                                + " union select function from information_schema.sql_functions"))
                        .map(row -> String.valueOf(row.get(0)).toLowerCase(Locale.ROOT))
                        .all()));
        assertThat(words).hasSizeGreaterThan(500);
        words.removeIf(word -> !word.matches("[a-z_][a-z0-9_]*"));
        for (int from = 0; from < words.size(); from += COLUMNS) {
            areNames(words.subList(from, Math.min(words.size(), from + COLUMNS)), engine);
        }
    }

    private static void areNames(List<String> words, Engine engine) {
        List<ColumnDefinition<Integer>> columns =
                words.stream().map(word -> column(word, INTEGER)).toList();
        Table table = Table.of(words.get(0), new MetaData(), columns.toArray(ColumnDefinition<?>[]::new));
        table.metadata().createAll(engine);
        engine.run(c -> {
            c.execute(insert(table).values(words.stream().collect(Collectors.toMap(word -> word, word -> 5))));
            List<Selectable<?>> all = new ArrayList<>();
            words.forEach(word -> all.add(table.c(word, Integer.class).plus(1).as(word)));
            Row row = c.execute(select(all)
                            .where(table.c(words.get(0), Integer.class).eq(5)))
                    .one();
            words.forEach(word -> assertThat(row.get(word, Integer.class)).isEqualTo(6));
        });
    }
}
