package dev.athanor.dialect.sqlite;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.engine.dialect.StatementRunner;
import dev.athanor.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite inserts many rows with keys: page by page, for a statement costs more here than the rows in it. The order
 * in which they come back from RETURNING is not promised (https://sqlite.org/lang_returning.html, 3), but each number
 * of a row is greater than that of the row before (https://sqlite.org/autoinc.html). The key of a single row the driver
 * tells.
 */
enum SqliteInserts implements InsertStrategy {
    INSTANCE;

    // A page of each number of rows is a statement of its own, to be compiled and kept; a few rows share that of one.
    private static final int FEW = 10;

    // A statement has 32,766 parameters at most: https://sqlite.org/limits.html, 9
    private static final InsertStrategy PAGED =
            new PagedInserts(1000, 32_766, (insert, columns) -> insert.returning(columns), true);

    @Override
    public List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        if (request.rows().size() == 1 && request.returning().size() == 1) {
            Column<?> key = request.returning().get(0);
            @Nullable Object[] row = request.rows().get(0);
            if (key.isAutoincrement() && !request.columns().contains(key) && !request.hasExpressions()) {
                return List.<@Nullable Object[]>of(
                        new @Nullable Object[] {runner.generatedKey(request.oneRow(), row, key)});
            }
        }
        if (request.rows().size() < Math.min(FEW, runner.pageSize())
                && !request.returning().isEmpty()
                && !request.hasExpressions()) {
            return runner.queryEach(request.oneRowReturning(), request.rows());
        }
        return PAGED.insert(request, runner);
    }
}
