package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.MARIADB)
class WordsTest {

    @Test
    void everyWordOfTheServerMayBeAName(Engine engine) {
        List<String> words = engine.<List<String>, RuntimeException>transaction(c -> c.execute(
                        text("select word from information_schema.keywords"
                                + " union select function from information_schema.sql_functions"))
                .map(row -> String.valueOf(row.get(0)).toLowerCase(Locale.ROOT))
                .all());
        List<String> refused = new ArrayList<>();
        assertThat(words).hasSizeGreaterThan(500);
        for (String word : words) {
            if (word.matches("[a-z_][a-z0-9_]*") && !mayBeAName(word, engine)) {
                refused.add(word);
            }
        }
        assertThat(refused).isEmpty();
    }

    private static boolean mayBeAName(String word, Engine engine) {
        Table table = Table.of(word, new MetaData(), column(word, INTEGER));
        Column<Integer> column = table.c(word, Integer.class);
        try {
            table.metadata().createAll(engine);
            engine.run(c -> {
                c.execute(insert(table).set(column, 5));
                assertThat(c.scalar(select(column.as(word)).where(column.eq(5)))).isEqualTo(5);
            });
            table.metadata().dropAll(engine);
            return true;
        } catch (dev.athanor.engine.error.DatabaseException e) {
            return false;
        }
    }
}
