package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.execute.ExecutionContext;
import dev.athanor.engine.execute.PlanCache;
import dev.athanor.engine.execute.StatementExecutor;
import dev.athanor.engine.execute.StatementListener;
import dev.athanor.engine.execute.StatementLog;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only MySQL and MariaDB have in INSERT, UPDATE and DELETE. */
@OnDatabase(DatabaseKind.MARIADB)
class MariadbChangesTest {

    private final MetaData metadata = new MetaData();
    private final Table books = Table.of(
            "book",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("title", varchar(60)),
            column("body", varchar(60)),
            column("sold", INTEGER));
    private final Column<Integer> id = books.c("id", Integer.class);
    private final Column<String> title = books.c("title", String.class);
    private final Column<String> body = books.c("body", String.class);
    private final Column<Integer> sold = books.c("sold", Integer.class);

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(text("create fulltext index ft_book on book (title, body)"));
            c.execute(text("create fulltext index ft_title on book (title)"));
            c.execute(insert(books)
                    .values(List.of(
                            Map.of("id", 1, "title", "the old sea", "body", "a fisherman", "sold", 1),
                            Map.of("id", 2, "title", "at the shore", "body", "sea and sand", "sold", 2),
                            Map.of("id", 3, "title", "mountains", "body", "a fisherman climbs", "sold", 3))));
        });
    }

    private static String sql(SqlNode node, Dialect dialect) {
        return Compiled.of(node, dialect).sql();
    }

    private static String sql(SqlNode node) {
        return sql(node, MariadbDialect.instance());
    }

    private List<Integer> found(Connection connection, Expression<Boolean> condition) {
        return connection.scalars(select(id).where(condition).orderBy(id)).all();
    }

    /** The row that is there is changed by values of the new one, in the order of the table or in that given. */
    @Test
    @Covers("CORE-UPS-03")
    void rowsThatMeetOthersChangeThem(Engine engine) {
        Insert<Row> row = insert(books).set(id, 1).set(title, "x").set(sold, 5);
        Insert<Row> changing = row.onDuplicateKeyUpdate(
                there -> there.inGivenOrder().set(sold, excluded(sold).plus(1)).set(title, excluded(title)));
        String insert = "INSERT INTO book (id, title, sold) VALUES (?, ?, ?)";

        assertThat(sql(changing))
                .isEqualTo(insert + " ON DUPLICATE KEY UPDATE sold = (VALUES(sold) + ?), title = VALUES(title)");
        assertThat(sql(changing, MysqlDialect.from8020()))
                .isEqualTo(insert + " AS new ON DUPLICATE KEY UPDATE sold = (new.sold + ?), title = new.title");
        assertThat(sql(
                        insert(books)
                                .from(List.of(id, sold), select(id, sold))
                                .onDuplicateKeyUpdate(there -> there.set(sold, excluded(sold))),
                        MysqlDialect.from8020()))
                .endsWith(" FROM book ON DUPLICATE KEY UPDATE sold = VALUES(sold)");
        assertThat(sql(row.onDuplicateKeyUpdate(there -> there.set(sold, 0).set(title, "a"))))
                .endsWith("UPDATE title = ?, sold = ?");
        assertThatThrownBy(() -> row.onDuplicateKeyUpdate(there -> there))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C019]");
        engine.run(c -> {
            c.execute(changing);
            assertThat(c.scalar(select(sold).where(id.eq(1), title.eq("x")))).isEqualTo(6);
        });
    }

    @Test
    void theVersionOfTheServerSaysWhetherNewRowsHaveAName() {
        assertThat(MysqlVersion.of("8.0.20").mysql()).isSameAs(MysqlJdbc.MYSQL_8020);
        assertThat(MysqlVersion.of("8.4.1-log").mysql()).isSameAs(MysqlJdbc.MYSQL_8020);
        assertThat(MysqlVersion.of("9.1.0").mysql()).isSameAs(MysqlJdbc.MYSQL_8020);
        assertThat(MysqlVersion.of("8.0.19-log").mysql()).isSameAs(MysqlJdbc.MYSQL);
        assertThat(MysqlVersion.of("5.7.44").mysql()).isNotEqualTo(MysqlJdbc.MYSQL_8020);
        assertThat(MysqlVersion.of("unknown").mysql()).isSameAs(MysqlJdbc.MYSQL);
    }

    /** UPDATE and DELETE of some rows only, of several tables, and what comes back. */
    @Test
    @Covers("CORE-MY-04")
    void changesMayBeLimitedAndReturnRows(Engine engine) {
        Table sales = Table.of("sale", metadata, column("id", INTEGER).primaryKey(), column("book_id", INTEGER));
        sales.create(engine);
        Column<Integer> bookId = sales.c("book_id", Integer.class);
        engine.run(c -> {
            assertThat(c.execute(update(books).set(sold, 9).limit(2)).rowCount())
                    .isEqualTo(2);
            assertThat(c.execute(delete(books).where(sold.eq(9)).limit(1)).rowCount())
                    .isEqualTo(1);
            assertThat(c.execute(insert(books).set(title, "new").returning(title))
                            .one()
                            .v1())
                    .isEqualTo("new");
            c.execute(insert(sales).set(bookId, 3));
            assertThat(c.execute(update(books).set(sold, 30).where(bookId.eq(id)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(c.execute(delete(books).where(title.eq("new")).returning(title))
                            .one()
                            .v1())
                    .isEqualTo("new");
            assertThat(c.execute(delete(books).where(bookId.eq(id))).rowCount()).isEqualTo(1);
        });
    }

    /** A full-text index is searched in each of the ways the server knows. */
    @Test
    @Covers("CORE-MY-04")
    void textIsSearchedInEachMode(Engine engine) {
        FullTextMatch words = FullTextMatch.match("+sea -sand", title, body);
        assertThat(sql(words)).isEqualTo("MATCH (book.title, book.body) AGAINST (?)");
        assertThat(sql(words.inNaturalLanguageMode()))
                .isEqualTo("MATCH (book.title, book.body) AGAINST (? IN NATURAL LANGUAGE MODE)");
        assertThat(sql(words.inNaturalLanguageMode().withQueryExpansion()))
                .isEqualTo("MATCH (book.title, book.body) AGAINST (? IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION)");
        assertThat(sql(title.match("sea"))).isEqualTo("MATCH (book.title) AGAINST (? IN BOOLEAN MODE)");
        engine.run(c -> {
            assertThat(found(c, words.inBooleanMode())).containsExactly(1);
            assertThat(found(c, words.inBooleanMode().not())).containsExactly(2, 3);
            assertThat(found(c, title.match("mountains"))).containsExactly(3);
            FullTextMatch natural = FullTextMatch.match("sea", title, body);
            assertThat(found(c, natural)).containsExactly(1, 2);
            assertThat(found(c, natural.withQueryExpansion())).contains(1, 2);
            assertThat(c.scalars(select(natural.relevance()).where(id.eq(3))).one())
                    .isZero();
            assertThat(c.scalars(select(natural.relevance()).where(id.eq(1))).one())
                    .isPositive();
        });
    }

    /** Where INSERT returns no rows, a key that an expression makes is asked for before: the server stands for such. */
    @Test
    @Covers("CORE-DEF-03")
    void keysThatExpressionsMakeAreAskedForBefore(Engine engine) {
        Table keyed = Table.of(
                "keyed",
                metadata,
                column("code", varchar(10)).primaryKey().onInsert(ColumnDefault.sql(upper(literal("k")))),
                column("line", varchar(10)));
        keyed.create(engine);
        List<String> ran = new ArrayList<>();
        StatementListener listener = new StatementListener() {
            @Override
            public void beforeExecute(ExecutedStatement statement) {
                ran.add(statement.sql());
            }
        };
        ExecutionContext context = new ExecutionContext(
                MysqlJdbc.MYSQL, new PlanCache(10), List.of(listener), new StatementLog("", false, false), false);
        Insert<Row> insert = insert(keyed).set(keyed.c("line", String.class), "x");
        engine.run(c -> {
            StatementExecutor executor =
                    new StatementExecutor(context, c.jdbc(), new ThreadGuard("the test"), failure -> {});
            assertThat(executor.execute(executor.prepare(insert, Map.of()), insert)
                            .insertedPrimaryKey()
                            .asMap())
                    .isEqualTo(Map.of("code", "K"));
        });
        assertThat(ran).containsExactly("SELECT upper(?) AS upper_1", "INSERT INTO keyed (code, line) VALUES (?, ?)");
    }
}
