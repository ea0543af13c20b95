package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What statements mean on a real database: names and values of every kind, empty lists, division, limits. The tests of
 * a dialect extend this and say on which database:
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.SQLITE)
 * class SqliteSemanticsTest extends SemanticsContract {}
 * }</pre>
 */
public abstract class SemanticsContract {

    private static final List<String> HOSTILE = List.of(
            "a\"b",
            "a\"\"b",
            "\"",
            "a'b",
            "'; DROP TABLE user_account; --",
            "a;b",
            "a b",
            " a",
            "a\nb",
            "a.b",
            "a--b",
            "/* a",
            "[a]",
            "`a`",
            "a?b",
            ":a",
            "$1",
            "$$a$$",
            "%s",
            "a\\",
            "\\'",
            "{a}",
            "Ä",
            "\uD83D\uDE00",
            "ABC",
            "1a",
            "select",
            "null");

    /** For the tests of a dialect. */
    protected SemanticsContract() {}

    /** Returns whether the database takes {@code name}, quoted, as that of a table; if not, the dialect refuses it. */
    protected boolean takesName(String name) {
        return true;
    }

    private static void fill(Engine engine) {
        StatementSchema.create(engine);
        engine.run(connection -> {
            connection.execute(insert(USERS).set(USERS.id, 7).set(USERS.name, "sandy"));
            connection.execute(insert(ADDRESSES)
                    .set(ADDRESSES.id, 8)
                    .set(ADDRESSES.emailAddress, "sandy@a.org")
                    .set(ADDRESSES.userId, 7));
        });
    }

    /** Whatever a table, a column or a label is called, it can be created, written, read and dropped. */
    @Test
    protected void takesNamesOfEveryKind(Engine engine) {
        for (String name : HOSTILE) {
            MetaData metadata = new MetaData();
            Table table = Table.of(
                    name,
                    metadata,
                    column("id", INTEGER).primaryKey(),
                    column(name, varchar(40)).unique());
            if (!takesName(name)) {
                assertThatThrownBy(() -> metadata.createAll(engine))
                        .isInstanceOf(CompileException.class)
                        .hasMessageStartingWith("the identifier '" + name + "' ")
                        .hasMessageEndingWith("[C001]");
                continue;
            }
            metadata.createAll(engine);
            engine.run(connection -> {
                connection.execute(insert(table).set(table.c(name, String.class), name));
                assertThat(connection
                                .execute(select(table.c(name, String.class).as(name))
                                        .where(table.c(name, String.class).eq(name))
                                        .orderBy(name))
                                .one()
                                .names())
                        .as("a table, a column and a label called %s", name)
                        .containsExactly(name);
            });
            metadata.dropAll(engine);
        }
    }

    /** A value is the same when it is read again, and never taken for SQL. */
    @Test
    protected void takesTextOfEveryKind(Engine engine) {
        StatementSchema.create(engine);
        engine.run(connection -> {
            for (String value : HOSTILE) {
                connection.execute(insert(USERS).set(USERS.name, value));
                assertThat(connection
                                .execute(select(USERS.name).where(USERS.name.eq(value), USERS.name.in(value, "other")))
                                .one()
                                .v1())
                        .isEqualTo(value);
            }
        });
    }

    /** A list without values is in nothing, and everything is not in it, NULL included. */
    @Test
    protected void findsNothingInAnEmptyList(Engine engine) {
        fill(engine);
        engine.run(connection -> {
            List<String> none = List.of();
            assertThat(connection
                            .execute(select(USERS.id).where(USERS.fullname.in(none)))
                            .all())
                    .isEmpty();
            assertThat(connection
                            .execute(select(USERS.id).where(USERS.fullname.notIn(none)))
                            .all())
                    .hasSize(1);
            assertThat(connection
                            .execute(select(USERS.id)
                                    .where(USERS.fullname.in(none).or(USERS.id.eq(7))))
                            .all())
                    .hasSize(1);
        });
    }

    /** Division has a fraction, and the one that rounds down has none. */
    @Test
    protected void dividesWithAFraction(Engine engine) {
        fill(engine);
        engine.run(connection -> {
            var row = connection
                    .execute(select(USERS.id.div(2), USERS.id.floorDiv(2), USERS.id.mod(4)))
                    .one();
            assertThat(row.v1()).isEqualByComparingTo("3.5");
            assertThat(row.v2()).isEqualTo(3);
            assertThat(row.v3()).isEqualTo(3);
        });
    }

    /** Rows are counted, skipped and cut off. */
    @Test
    protected void limitsRows(Engine engine) {
        StatementSchema.create(engine);
        engine.run(connection -> {
            for (int i = 1; i <= 5; i++) {
                connection.execute(insert(USERS).set(USERS.id, i).set(USERS.name, "user " + i));
            }
            var byId = select(USERS.id).orderBy(USERS.id);
            assertThat(connection.execute(byId.limit(2)).scalars(Integer.class).all())
                    .containsExactly(1, 2);
            assertThat(connection.execute(byId.offset(3)).scalars(Integer.class).all())
                    .containsExactly(4, 5);
            assertThat(connection
                            .execute(byId.limit(2).offset(1))
                            .scalars(Integer.class)
                            .all())
                    .containsExactly(2, 3);
            assertThat(connection.execute(byId.limit(0)).all()).isEmpty();
        });
    }
}
