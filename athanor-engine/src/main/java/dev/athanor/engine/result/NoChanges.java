package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be said of the changes of a statement that inserts and updates nothing, as far as is known. */
public enum NoChanges implements Changes {
    /** A text, of which only the database knows what it does. */
    TEXT("the statement is a text, of which only the database knows what it does"),
    /** Something else. */
    OTHER("the statement is neither INSERT nor UPDATE");

    private final String what;

    NoChanges(String what) {
        this.what = what;
    }

    private ResultException noKey() {
        return new ResultException(
                "E022", "there is no key to tell: " + what + "; insert the row with insert(table) to learn its key");
    }

    private ResultException nothing() {
        return new ResultException(
                "E070",
                "there are no values to tell: " + what + "; ask the result of an insert(table) or update(table)");
    }

    @Override
    public boolean isInsert() {
        return false;
    }

    @Override
    public boolean isUpdate() {
        return false;
    }

    @Override
    public Row insertedPrimaryKey() {
        throw noKey();
    }

    @Override
    public List<Row> insertedPrimaryKeys() {
        throw noKey();
    }

    @Override
    public @Nullable Object generatedKey() {
        return null;
    }

    @Override
    public @Nullable Row returnedDefaults() {
        return null;
    }

    @Override
    public List<Row> returnedDefaultsRows() {
        return List.of();
    }

    @Override
    public List<Column<?>> prefetchedColumns() {
        throw nothing();
    }

    @Override
    public List<Column<?>> postfetchedColumns() {
        throw nothing();
    }

    @Override
    public Map<String, @Nullable Object> lastParameters() {
        throw nothing();
    }

    @Override
    public List<Map<String, @Nullable Object>> parameterRows() {
        throw nothing();
    }
}
