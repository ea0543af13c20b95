package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.TIMESTAMP_TZ;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Placeholder;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.contract.StatementSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlDialectTest {

    private static final Column<Integer> ID = StatementSchema.USERS.id;

    private static Compiled compiled(SqlNode node) {
        return Compiled.of(node, PostgresqlDialect.instance());
    }

    @Test
    void bindsAListAsOneArray() {
        Compiled compiled = compiled(select(ID).where(ID.in(1, 2), ID.notIn(3)));

        assertThat(compiled.sql())
                .isEqualTo("SELECT user_account.id FROM user_account WHERE user_account.id = ANY (?)"
                        + " AND (user_account.id != ALL (?))");
        assertThat(compiled.expanding()).isFalse();
        assertThat(compiled.placeholders())
                .extracting(Placeholder::form)
                .containsExactly(Placeholder.Form.ARRAY, Placeholder.Form.ARRAY);
        assertThat(compiled.binds().get(0).values()).isEqualTo(List.of(1, 2));
        assertThat(compiled(ID.in(List.of())).sql()).isEqualTo("user_account.id = ANY (?)");
    }

    @Test
    void bindsAListOfOtherTypesOneByOne() {
        Column<String> document = StatementSchema.ORDERS.c("doc", String.class);

        assertThat(compiled(document.in("1", "2")).sql()).isEqualTo("\"order\".doc IN (?, ?)");
    }

    @Test
    void leavesTheKeyAloneInABatch() {
        Dialect batch = Dialect.extending(PostgresqlDialect.instance())
                .without(Capability.IMPLICIT_RETURNING)
                .build();

        assertThat(Compiled.of(insert(StatementSchema.USERS).values(Map.of()), batch)
                        .sql())
                .isEqualTo("INSERT INTO user_account DEFAULT VALUES");
    }

    @Test
    void generatesKeysOfEveryWholeType() {
        assertThat(keyOf(SMALLINT)).isEqualTo("CREATE TABLE t (id SMALLSERIAL NOT NULL, PRIMARY KEY (id))");
        assertThat(keyOf(INTEGER)).isEqualTo("CREATE TABLE t (id SERIAL NOT NULL, PRIMARY KEY (id))");
        assertThat(keyOf(BIGINT)).isEqualTo("CREATE TABLE t (id BIGSERIAL NOT NULL, PRIMARY KEY (id))");
    }

    private static String keyOf(SqlType<?> type) {
        return compiled(new CreateTable(
                        Table.of("t", new MetaData(), column("id", type).primaryKey())))
                .sql();
    }

    @Test
    void namesTypesItsOwnWay() {
        Table types = Table.of(
                "t",
                new MetaData(),
                column("a", TIME),
                column("b", TIMESTAMP),
                column("c", TIMESTAMP_TZ),
                column("d", BLOB),
                column("e", UUID),
                column("f", JSON));

        assertThat(compiled(new CreateTable(types)).sql())
                .isEqualTo("CREATE TABLE t (a TIME WITHOUT TIME ZONE, b TIMESTAMP WITHOUT TIME ZONE,"
                        + " c TIMESTAMP WITH TIME ZONE, d BYTEA, e UUID, f JSON)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "57P01", "57P02", "57P03"})
    @Covers("CORE-DIA-05")
    void knowsThatTheServerIsGone(String state) {
        assertThat(new PostgresqlProvider().dialect().kindOf(new SQLException("it failed", state)))
                .matches(ErrorKind::breaksConnection);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"user, \"user\"", "window, \"window\"", "key, key", "Name, \"Name\""})
    void quotesItsReservedWords(String name, String quoted) {
        assertThat(PostgresqlDialect.instance().identifiers().quote(name)).isEqualTo(quoted);
    }

    @Test
    void refusesNamesThatTheServerWouldCutOff() {
        assertThatThrownBy(() -> PostgresqlDialect.instance().identifiers().quote("é".repeat(32)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the identifier '" + "é".repeat(32) + "' has 64 bytes, postgresql takes 63; choose a"
                        + " shorter name [C002]");
    }

    @Test
    void indexesAreOfAnyKind() {
        Table t = Table.of("t", new MetaData(), column("x", INTEGER), column("n", VARCHAR), column("b", INTEGER));
        Column<Integer> x = t.c("x", Integer.class);
        t.define(index("ix")
                .on(Sql.operatorClass(x, "int4_ops").desc(), lower(t.c("n", String.class)))
                .unique(true)
                .concurrently()
                .using("btree")
                .include("b")
                .nullsNotDistinct()
                .storage("WITH (fillfactor = 50)")
                .where(x.gt(5)));

        assertThat(compiled(new CreateIndex(t.indexes().get(0), true)).sql())
                .isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t USING btree (x int4_ops DESC,"
                        + " lower(n)) INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 50) WHERE x > 5");
    }
}
