package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mssql.MssqlDialect;
import dev.athanor.dialect.mysql.FullTextMatch;
import dev.athanor.dialect.mysql.MysqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import org.junit.jupiter.api.Test;

class DatabasesGuideTest {

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "user_account",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(30)).notNull());
    private final Table orders =
            Table.of("order", metadata, column("user_id", INTEGER).references("user_account.id"));
    private final Column<Integer> id = users.c("id", Integer.class);
    private final Column<String> name = users.c("name", String.class);

    @Test
    void runsOnH2() {
        // tag::h2[]
        try (Engine engine = Engine.create("h2:mem:guide")) {
            metadata.createAll(engine);
            int key = engine.transaction(connection -> connection
                    .execute(insert(users).set(name, "sandy").returning(id))
                    .scalar(Integer.class));
            // end::h2[]
            assertThat(key).isEqualTo(1);
            // tag::h2[]
        }
        // end::h2[]
    }

    @Test
    void writesTheSameInOtherWords() {
        // tag::words[]
        Select<Row1<String>> second =
                select(name.plus("!")).where(id.gt(7)).orderBy(id).limit(5);

        assertThat(Compiled.of(second, MysqlDialect.instance()).sql())
                .isEqualTo("SELECT concat(user_account.name, ?) AS anon_1 FROM user_account"
                        + " WHERE user_account.id > ? ORDER BY user_account.id LIMIT ?");
        assertThat(Compiled.of(second, MssqlDialect.instance()).sql())
                .isEqualTo("SELECT TOP 5 user_account.name + ? AS anon_1 FROM user_account"
                        + " WHERE user_account.id > ? ORDER BY user_account.id");
        assertThat(Compiled.of(second, OracleDialect.instance()).sql())
                .isEqualTo("SELECT user_account.name || ? AS anon_1 FROM user_account"
                        + " WHERE user_account.id > ? ORDER BY user_account.id FETCH FIRST 5 ROWS ONLY");
        // end::words[]
    }

    @Test
    void refusesWhatADatabaseDoesNotHave() {
        // tag::refused[]
        assertThatThrownBy(() -> Compiled.of(select(id).fullJoin(orders), H2Dialect.instance()))
                .isInstanceOf(CompileException.class)
                .hasMessage("h2 has no FULL OUTER JOIN; unite a left join with the rows of the other side that have no"
                        + " match [C040]");
        // end::refused[]
    }

    @Test
    void fullTextIsSearchedInTheModesOfMysql() {
        // tag::fulltext[]
        Select<?> found = select(id)
                .where(FullTextMatch.match("+sea -shore", name).inBooleanMode())
                .orderBy(FullTextMatch.match("sea", name).relevance().desc());
        // end::fulltext[]
        assertThat(Compiled.of(found, MysqlDialect.instance()).sql())
                .isEqualTo("SELECT user_account.id FROM user_account"
                        + " WHERE MATCH (user_account.name) AGAINST (? IN BOOLEAN MODE)"
                        + " ORDER BY MATCH (user_account.name) AGAINST (?) DESC");
    }
}
