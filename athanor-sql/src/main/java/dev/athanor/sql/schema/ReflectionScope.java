package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a MetaData takes from a database, and how.
 *
 * <pre>{@code
 * metadata.reflect(engine, ReflectionScope.ALL.inSchema("shop").only(name -> name.startsWith("order_")));
 * }</pre>
 *
 * @param schema the schema, or {@code null} for the default one
 * @param only whether a table of that name is wanted
 * @param views whether views are among the tables
 * @param targets whether tables that foreign keys refer to are defined as well
 * @param extending whether tables that are defined already get the columns, constraints and indexes they do not have
 */
public record ReflectionScope(
        @Nullable String schema, Predicate<String> only, boolean views, boolean targets, boolean extending) {

    /** What is done to a column that was found in a database, before a table has it. */
    @FunctionalInterface
    public interface ColumnChange {

        /**
         * Returns the column as it is to be defined: {@code found}, or one of the same name that differs in its type,
         * its defaults or its comment.
         *
         * @param table the name of its table, with the schema and a dot before it where it has one
         */
        ColumnDefinition<?> found(String table, ColumnDefinition<?> found);
    }

    /** All tables of the default schema, and those they refer to. */
    public static final ReflectionScope ALL = new ReflectionScope(null, name -> true, false, true, false);

    /** Creates the scope; the predicate may not be null. */
    public ReflectionScope {
        requireNonNull(only, "only");
    }

    /** Returns this in {@code other}. */
    public ReflectionScope inSchema(@Nullable String other) {
        return new ReflectionScope(other, only, views, targets, extending);
    }

    /** Returns this with the tables whose names {@code wanted} takes. */
    public ReflectionScope only(Predicate<String> wanted) {
        return new ReflectionScope(schema, wanted, views, targets, extending);
    }

    /** Returns this with the tables called {@code names}. */
    public ReflectionScope only(String... names) {
        return only(Set.of(names)::contains);
    }

    /** Returns this with views. */
    public ReflectionScope withViews() {
        return new ReflectionScope(schema, only, true, targets, extending);
    }

    /** Returns this without the tables that foreign keys refer to: such a key says where it leads when it is asked. */
    public ReflectionScope withoutTargets() {
        return new ReflectionScope(schema, only, views, false, extending);
    }

    /** Returns this with what tables that are defined already do not have. */
    public ReflectionScope extendingTables() {
        return new ReflectionScope(schema, only, views, targets, true);
    }
}
