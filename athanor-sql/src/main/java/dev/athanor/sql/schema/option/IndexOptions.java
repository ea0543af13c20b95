package dev.athanor.sql.schema.option;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.TrustedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index is beside its elements.
 *
 * @param where the rows that are indexed, or {@code null} for all
 * @param include columns kept in the index that rows are not found by
 * @param method how it is built, such as {@code gin}, or {@code null} to leave it to the database
 * @param concurrently whether it is built while others write to the table; not in a transaction
 * @param nullsNotDistinct whether two NULLs are the same in a unique index
 * @param storage words on how it is stored, written as they are, or {@code null}
 * @param dialects the databases that have it; empty for all
 * @param info what the program remembers of it
 */
public record IndexOptions(
        @Nullable SqlNode where,
        List<String> include,
        @Nullable String method,
        boolean concurrently,
        boolean nullsNotDistinct,
        @Nullable TrustedSql storage,
        List<String> dialects,
        Info info) {

    /** Nothing is said. */
    public static final IndexOptions NONE =
            new IndexOptions(null, List.of(), null, false, false, null, List.of(), Info.NONE);

    /** Creates the options; the lists are copied. */
    public IndexOptions {
        include = List.copyOf(include);
        requireNonNull(info, "info");
        dialects = List.copyOf(dialects);
    }

    /** Returns these for the rows of which {@code condition} is true. */
    public IndexOptions where(SqlNode condition) {
        return new IndexOptions(condition, include, method, concurrently, nullsNotDistinct, storage, dialects, info);
    }

    /** Returns these with columns that are kept in the index. */
    public IndexOptions include(List<String> columns) {
        return new IndexOptions(where, columns, method, concurrently, nullsNotDistinct, storage, dialects, info);
    }

    /** Returns these with how the index is built left to the database. */
    public IndexOptions withoutMethod() {
        return new IndexOptions(where, include, null, concurrently, nullsNotDistinct, storage, dialects, info);
    }

    /** Returns these with how the index is built. */
    public IndexOptions method(String name) {
        return new IndexOptions(where, include, name, concurrently, nullsNotDistinct, storage, dialects, info);
    }

    /** Returns these with the index built while others write to the table. */
    public IndexOptions builtConcurrently() {
        return new IndexOptions(where, include, method, true, nullsNotDistinct, storage, dialects, info);
    }

    /** Returns these with two NULLs being the same. */
    public IndexOptions withNullsNotDistinct() {
        return new IndexOptions(where, include, method, concurrently, true, storage, dialects, info);
    }

    /** Returns these with words on how the index is stored: {@code WITH (fillfactor = 50)}. */
    public IndexOptions storage(String sql) {
        return new IndexOptions(
                where, include, method, concurrently, nullsNotDistinct, new TrustedSql(sql), dialects, info);
    }

    /** Returns these for the databases called {@code names} only. */
    public IndexOptions onlyOn(List<String> names) {
        return new IndexOptions(where, include, method, concurrently, nullsNotDistinct, storage, names, info);
    }

    /** Returns these with {@code value} remembered of the index under {@code key}, for the program's own use. */
    public IndexOptions info(String key, Object value) {
        return new IndexOptions(
                where, include, method, concurrently, nullsNotDistinct, storage, dialects, info.with(key, value));
    }
}
