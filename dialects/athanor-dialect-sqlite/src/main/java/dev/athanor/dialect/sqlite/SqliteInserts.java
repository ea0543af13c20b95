package dev.athanor.dialect.sqlite;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.StatementRunner;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite inserts many rows. The order in which several rows come back from one RETURNING is not promised
 * (https://sqlite.org/lang_returning.html, 3), so each row is inserted by itself where something is to come back; in
 * this program that costs no round trip.
 */
final class SqliteInserts {

    private SqliteInserts() {}

    static List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        if (hasExpressions(request)) {
            return eachByItself(request, runner);
        }
        if (request.returning().isEmpty()) {
            runner.batch(request.oneRow(), request.rows());
            return List.of();
        }
        Column<?> key = request.returning().get(0);
        if (request.rows().size() == 1 && request.returning().size() == 1 && key.isAutoincrement()) {
            List<@Nullable Object[]> keys = new ArrayList<>(1);
            Object generated =
                    runner.generatedKey(request.oneRow(), request.rows().get(0), key);
            keys.add(new @Nullable Object[] {generated});
            return keys;
        }
        return runner.queryEach(request.oneRowReturning(), request.rows());
    }

    private static boolean hasExpressions(InsertRequest request) {
        for (@Nullable Object[] row : request.rows()) {
            for (Object value : row) {
                if (value instanceof Expression<?>) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<@Nullable Object[]> eachByItself(InsertRequest request, StatementRunner runner) {
        List<@Nullable Object[]> made = new ArrayList<>();
        for (@Nullable Object[] row : request.rows()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                values.put(request.columns().get(i).name(), row[i]);
            }
            Insert<Row> insert = Sql.insert(request.table()).inline().values(values);
            if (request.returning().isEmpty()) {
                runner.batch(insert, List.<@Nullable Object[]>of(new Object[0]));
            } else {
                made.addAll(runner.query(insert.returning(request.returning()), new Object[0]));
            }
        }
        return made;
    }
}
