package dev.athanor.orm.change;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.EntityReturning;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowChange;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.compile.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One UPDATE or DELETE of rows of an entity, and what becomes of the objects that stand for them. */
final class CriteriaChange {

    private final LoadContext loading;
    private final EntityMapping<?> mapping;
    private final Effect effect;
    private final boolean deletes;

    /** An object that may stand for a row that is changed. It is held, so that it is there when the row is. */
    private record Match(EntityState state, Instrumented held, boolean certain) {}

    CriteriaChange(ChangeContext context, EntityMapping<?> mapping, RowChange<?> statement) {
        this.loading = context.loading();
        this.mapping = mapping;
        this.deletes = !(statement instanceof Update<?>);
        this.effect = statement instanceof Update<?> update
                ? UpdateEffect.of(context, mapping, update)
                : new DeleteEffect(context);
    }

    /** Runs {@code statement}, and brings objects into step with it. */
    <R> Result<R> run(RowChange<R> statement, ExecutionOptions special) {
        RowChange<R> scoped = ChangeScope.of(mapping, statement);
        return loading.with(special, () -> run(scoped, statement.conditions()));
    }

    private <R> Result<R> run(RowChange<R> statement, List<Expression<Boolean>> conditions) {
        Synchronize how = Synchronize.of(statement);
        if (how == Synchronize.NONE || mapping.isRecord()) {
            return plain(statement);
        }
        boolean forgets = deletes && EntityReturning.concerns(statement); // what it returns is deleted, known or not
        if (how != Synchronize.FETCH && !forgets) {
            List<Match> matches = evaluated(statement, conditions, how);
            if (matches != null) {
                return after(statement, matches);
            }
        }
        return fetching(statement);
    }

    private <R> Result<R> plain(RowChange<R> statement) {
        return EntityReturning.concerns(statement)
                ? EntityReturning.execute(loading, statement)
                : loading.execute(EntityChanges.core(statement));
    }

    /** Returns the objects that satisfy the conditions, or null if only the database can say and is to be asked. */
    private @Nullable List<Match> evaluated(
            RowChange<?> statement, List<Expression<Boolean>> conditions, Synchronize how) {
        Evaluator.Value condition;
        try {
            if (statement.readsOthers()) {
                throw new UnevaluableException("what it reads from other tables");
            }
            condition = new Evaluator(mapping, statement.target()).all(conditions);
        } catch (UnevaluableException onlyTheDatabaseKnows) {
            if (how == Synchronize.EVALUATE) {
                throw new SessionException(
                        "O100",
                        "The conditions of a statement that changes "
                                + mapping.type().getSimpleName()
                                + " cannot be evaluated in Java, because of " + onlyTheDatabaseKnows.getMessage()
                                + ": let the database say which rows it changes with Synchronize.FETCH, or leave"
                                + " objects as they are with Synchronize.NONE");
            }
            return null;
        }
        List<Match> matches = new ArrayList<>();
        for (EntityState state : loading.identityMap().states()) {
            Instrumented entity = state.entity();
            if (entity != null && mapping.type().isInstance(entity) && isHere(state)) {
                Object met = condition.of(state);
                if (met == EntityState.UNKNOWN || Boolean.TRUE.equals(met)) {
                    matches.add(new Match(state, entity, met != EntityState.UNKNOWN && !statement.isLimited()));
                }
            }
        }
        return matches;
    }

    private boolean isHere(EntityState state) {
        IdentityKey key = state.key();
        return key != null && Objects.equals(key.token(), loading.token());
    }

    // Rows that are returned fill what the change has objects forget, so that comes first.
    private <R> Result<R> after(RowChange<R> statement, List<Match> matches) {
        if (EntityReturning.concerns(statement)) {
            return EntityReturning.execute(loading, statement, () -> matches.forEach(this::apply));
        }
        Result<R> result = plain(statement);
        matches.forEach(this::apply);
        return result;
    }

    private void apply(Match match) {
        effect.on(match.state(), match.certain());
    }

    private <R> Result<R> fetching(RowChange<R> statement) {
        Capability returning = deletes ? Capability.DELETE_RETURNING : Capability.UPDATE_RETURNING;
        boolean returns =
                loading.dialect(mapping.type()).has(returning) && !statement.readsOthers() && !setsKey(statement);
        if (returns) {
            List<Object> deleted = new ArrayList<>();
            Consumer<Object> keys = deletes ? deleted::add : key -> apply(key, true);
            Result<R> result = EntityReturning.execute(loading, statement, mapping, keys);
            deleted.forEach(key -> apply(key, true));
            return result;
        }
        List<Object> keys = selected(statement);
        List<Match> matches = new ArrayList<>();
        for (Object key : keys) {
            Match match = match(key, !statement.isLimited());
            if (match != null) {
                matches.add(match);
            }
        }
        return after(statement, matches);
    }

    private boolean setsKey(RowChange<?> statement) {
        return statement instanceof Update<?> update
                && mapping.key().stream().anyMatch(column -> update.assigned(column.column()) != null);
    }

    private List<Object> selected(RowChange<?> statement) {
        List<Selectable<?>> columns = new ArrayList<>();
        for (ColumnMapping column : mapping.key()) {
            columns.add(RelationshipPath.column(statement.target(), mapping.leading(column)));
        }
        List<Object> keys = new ArrayList<>();
        for (Row row : loading.execute(statement.rows(columns), Map.of(), ExecutionOptions.STANDARD)) {
            Object only = row.get(0);
            keys.add(columns.size() == 1 && only != null ? only : List.copyOf(row.values()));
        }
        return keys;
    }

    private void apply(Object key, boolean certain) {
        Match match = match(key, certain);
        if (match != null) {
            apply(match);
        }
    }

    private @Nullable Match match(Object key, boolean certain) {
        EntityState state = loading.identityMap().find(mapping.lineage().root().type(), key, loading.token());
        Instrumented entity = state == null ? null : state.entity();
        return state == null || entity == null ? null : new Match(state, entity, certain);
    }
}
