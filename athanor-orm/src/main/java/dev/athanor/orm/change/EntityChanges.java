package dev.athanor.orm.change;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.load.EntityReturning;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.EntityChange;
import dev.athanor.orm.query.BoundTo;
import dev.athanor.orm.query.EntityFilter;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.GivenParameters;
import dev.athanor.orm.query.Mentions;
import dev.athanor.orm.query.NestedEntities;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.state.RecordMap;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Update;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs statements that change rows, of entities or of tables, for a session. Nothing is flushed first. */
public final class EntityChanges {

    private EntityChanges() {}

    /**
     * Runs {@code statement} with {@code values} for its parameters; other names are attributes that it sets, too.
     *
     * @throws dev.athanor.orm.error.SessionException if its conditions are to be evaluated in Java and cannot be
     *     ({@code O100})
     */
    public static <R> Result<R> execute(
            ChangeContext context,
            ChangeStatement<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        EntityMapping<?> mapping = EntityChange.of(statement);
        if (mapping == null && !EntityReturning.concerns(statement)) {
            return context.loading().execute(asked(null, statement), values, special);
        }
        return forgetting(context, mapping, statement, () -> execute(context, mapping, statement, values, special));
    }

    private static <R> Result<R> execute(
            ChangeContext context,
            @Nullable EntityMapping<?> mapping,
            ChangeStatement<R> statement,
            Map<String, ? extends @Nullable Object> values,
            ExecutionOptions special) {
        ChangeStatement<R> filled = filled(asked(mapping, statement), values);
        if (mapping != null && filled instanceof RowChange<R> change) {
            return new CriteriaChange(context, mapping, change).run(change, special);
        }
        return context.loading().with(special, () -> insert(context, filled));
    }

    /**
     * Runs {@code statement} once for each of {@code rows}, whose names are those of attributes where it is about an
     * entity: an INSERT of each, or an UPDATE of the row that the key in it finds.
     *
     * @throws dev.athanor.orm.error.SessionException if the entity has no such attribute ({@code O101}), a row to be
     *     updated has no key ({@code O102}), an update has conditions of its own ({@code O103}), or the database cannot
     *     return what it inserts ({@code O104})
     * @throws dev.athanor.orm.error.StaleDataException if a row to be updated is not there ({@code O105})
     */
    public static <R> Result<R> execute(
            ChangeContext context,
            ChangeStatement<R> statement,
            List<? extends Map<String, ? extends @Nullable Object>> rows) {
        EntityMapping<?> mapping = EntityChange.of(statement);
        return forgetting(context, mapping, statement, () -> execute(context, mapping, statement, rows));
    }

    private static <R> Result<R> execute(
            ChangeContext context,
            @Nullable EntityMapping<?> mapping,
            ChangeStatement<R> statement,
            List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (mapping != null && statement instanceof Insert<R> insert) {
            return new RowInsert(context, mapping).run(insert, rows);
        }
        if (mapping != null && statement instanceof Update<R> update && Synchronize.of(update) != Synchronize.NONE) {
            return new RowUpdate(context, mapping).run(update, rows);
        }
        return context.execute(core(statement), rows);
    }

    /** A record cannot be brought into step with its row, so it is read anew; what was deleted is returned alone. */
    private static <R> Result<R> forgetting(
            ChangeContext context,
            @Nullable EntityMapping<?> mapping,
            ChangeStatement<R> statement,
            Supplier<Result<R>> work) {
        if (mapping == null || !mapping.isRecord()) {
            return work.get();
        }
        RecordMap records = context.loading().identityMap().records();
        records.forget(mapping.type());
        Result<R> result = work.get();
        if (statement instanceof Delete<R>) {
            records.forget(mapping.type());
        }
        return result;
    }

    private static <R> Result<R> insert(ChangeContext context, ChangeStatement<R> statement) {
        return EntityReturning.concerns(statement)
                ? EntityReturning.execute(context.loading(), statement)
                : context.loading().execute(core(statement));
    }

    /** Returns {@code statement} with queries inside it about rows of their entities alone, and of those asked for. */
    private static <R> ChangeStatement<R> asked(@Nullable EntityMapping<?> mapping, ChangeStatement<R> statement) {
        if (statement.options().isEmpty() && !Mentions.areIn(statement)) {
            return statement;
        }
        ChangeStatement<R> restricted = Restrictions.in(statement);
        ChangeStatement<R> filtered = mapping != null && restricted instanceof RowChange<R> change
                ? EntityFilter.applyTo(new EntitySource(mapping, change.target(), List.of()), change)
                : EntityFilter.applyTo(restricted);
        return new NestedEntities().node(filtered);
    }

    /** Returns {@code statement} without what the database does not know. */
    static <R> ChangeStatement<R> core(ChangeStatement<R> statement) {
        return statement.withOptions(
                statement.options().stream().filter(BoundTo.class::isInstance).toList());
    }

    private static <R> ChangeStatement<R> filled(
            ChangeStatement<R> statement, Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return statement;
        }
        Set<String> parameters = GivenParameters.names(statement);
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!parameters.contains(name)) {
                set.put(name, value);
            }
        });
        ChangeStatement<R> all = GivenParameters.into(statement, values);
        if (set.isEmpty()) {
            return all;
        }
        if (all instanceof Insert<R> insert) {
            return insert.values(set);
        }
        return all instanceof Update<R> update ? update.values(set) : all;
    }
}
