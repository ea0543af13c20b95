package dev.athanor.orm.load;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads an object by its key. */
public final class KeyLoader {

    private KeyLoader() {}

    /**
     * Returns the object of {@code key} by a SELECT, or {@code null} if there is no such row. Whether the session has
     * it already is for the caller to look up.
     */
    public static <E> @Nullable E get(
            LoadContext context, EntityMapping<E> mapping, IdentityKey key, StatementOption... options) {
        return get(context, mapping, key, null, options);
    }

    /**
     * Returns the object of {@code key} as {@link #get(LoadContext, EntityMapping, IdentityKey, StatementOption...)}
     * does, with its row locked as {@code locking} says.
     *
     * @throws dev.athanor.orm.error.StaleDataException if the session has it in another version ({@code O018})
     */
    @SuppressWarnings("unchecked") // the rows of an entity's table become objects of its class
    public static <E> @Nullable E get(
            LoadContext context,
            EntityMapping<E> mapping,
            IdentityKey key,
            @Nullable Locking locking,
            StatementOption... options) {
        Select<?> statement = RelatedSelect.byKey(mapping, EntitySource.of(mapping), key);
        if (locking != null) {
            statement = statement.withForUpdate(locking);
        }
        List<Object> found = EntityRows.load(context, options.length == 0 ? statement : statement.options(options));
        return found.isEmpty() ? null : (E) found.get(0);
    }
}
