package dev.athanor.sql.compile;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.type.Types;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledTest {

    @Test
    void knowsNamesAndTypesOfTheResult() {
        Compiled compiled = Compiled.of(select(T.id, U.id, T.x.plus(1), count()), Dialect.STANDARD);

        assertThat(compiled.columns())
                .containsExactly(
                        new ResultColumn("id", Types.INTEGER),
                        new ResultColumn("id_1", Types.INTEGER),
                        new ResultColumn("anon_1", Types.INTEGER),
                        new ResultColumn("count_1", Types.BIGINT));
        assertThat(compiled.columnTypes()).containsExactly(Types.INTEGER, Types.INTEGER, Types.INTEGER, Types.BIGINT);
    }

    @Test
    void leavesTheColumnsOfInnerQueriesOut() {
        Compiled compiled = Compiled.of(
                select(T.id, select(count(U.id)).scalarSubquery(Long.class).as("n"))
                        .where(T.id.in(select(U.tId)))
                        .selectFrom(select(U.name).subquery("s")),
                Dialect.STANDARD);

        assertThat(compiled.columns()).extracting(ResultColumn::name).containsExactly("id", "n");
    }

    @Test
    void knowsNoColumnsOfATextThatSaysNone() {
        assertThat(Compiled.of(text("select 1"), Dialect.STANDARD).columns()).isEmpty();
        assertThat(Compiled.of(text("select 1").columns(T.id), Dialect.STANDARD).columns())
                .containsExactly(new ResultColumn("id", Types.INTEGER));
    }

    @Test
    void writesAsManyPlaceholdersAsAListHasValues() {
        Compiled compiled = Compiled.of(select(T.id).where(T.x.in(1), T.id.notIn(2)), Dialect.STANDARD);

        assertThat(compiled.expanding()).isTrue();
        assertThat(sqlOf(compiled, List.of(1, 2, 3), List.of(4)))
                .isEqualTo("SELECT t.id FROM t WHERE t.x IN (?, ?, ?) AND (t.id NOT IN (?))");
        assertThat(sqlOf(compiled, List.of(), List.of()))
                .isEqualTo("SELECT t.id FROM t WHERE t.x IN (NULL) AND (1 != 1) AND (t.id NOT IN (NULL) OR (1 = 1))");
    }

    @Test
    void mayBeKeptWithoutTheValuesItWasCompiledWith() {
        Select<?> statement = select(T.id).where(T.x.in(1, 2), T.id.eq(7)).limit(3);
        CacheKey key = CacheKey.of(statement);
        Compiled kept = Compiled.of(statement, Dialect.STANDARD, key).withoutValues();

        assertThat(kept.binds())
                .hasSize(3)
                .allSatisfy(bind -> assertThat(bind.value()).isNull());
        assertThat(kept.sql(kept.binds(key.binds())))
                .isEqualTo(Compiled.of(statement, Dialect.STANDARD).sql());
        assertThat(key.withoutBinds()).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key.withoutBinds().binds()).isEmpty();
    }

    private static String sqlOf(Compiled compiled, List<Integer> x, List<Integer> ids) {
        return compiled.sql(compiled.binds(
                CacheKey.of(select(T.id).where(T.x.in(x), T.id.notIn(ids))).binds()));
    }

    @Test
    void bindsNullInAList() {
        Compiled compiled = Compiled.of(T.x.in(Arrays.asList(1, null)), Dialect.STANDARD);

        assertThat(compiled.sql()).isEqualTo("t.x IN (?, ?)");
        assertThat(compiled.binds().get(0).values()).isEqualTo(Arrays.asList(1, null));
    }

    @Test
    void showsParametersByNameToPeople() {
        assertThat(select(T.id)
                        .where(T.x.eq(1), T.x.in(2, 3), T.name.like("a%"))
                        .limit(4))
                .hasToString("SELECT t.id FROM t WHERE t.x = :x_1 AND t.x IN (:x_2) AND t.name LIKE :name_1"
                        + " LIMIT :param_1");
        assertThat(text("select :a").bind("a", 1)).hasToString("select :a_1");
        assertThat(text("select :a")).hasToString("select :a");
    }

    @Test
    void returnsTheGeneratedKeyWhereTheDatabaseCan() {
        Dialect dialect = Dialect.named("d")
                .capabilities(java.util.Set.of(Capability.IMPLICIT_RETURNING))
                .render(
                        Capability.IMPLICIT_RETURNING,
                        GeneratedKeyClause.class,
                        (node, out) -> out.node(new ReturningClause(Change.INSERT, node.columns())))
                .build();
        Dialect batch = Dialect.extending(dialect)
                .without(Capability.IMPLICIT_RETURNING)
                .build();

        Compiled compiled = Compiled.of(insert(T).set(T.x, 1), dialect);
        assertThat(compiled.sql()).isEqualTo("INSERT INTO t (x) VALUES (?) RETURNING t.id");
        assertThat(compiled.columns()).containsExactly(new ResultColumn("id", Types.INTEGER));
        assertThat(Compiled.of(insert(T).set(T.x, 1), batch).sql()).isEqualTo("INSERT INTO t (x) VALUES (?)");
        assertThat(Compiled.of(insert(T).set(T.x, 1).inline(), dialect).columns())
                .isEmpty();
    }
}
