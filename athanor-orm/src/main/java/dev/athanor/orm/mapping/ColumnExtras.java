package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a column beyond its size and what holds of it.
 *
 * @param sqlType the SQL type, or null for the usual one of the field's type
 * @param definitions what is added to the definition of the column, in order
 * @param deferral that it is left out when its object is loaded, or null
 * @param order its place among the columns of the table: the smallest comes first
 * @param versions makes the next version of the one before, or null for the usual one of its type
 */
public record ColumnExtras(
        @Nullable SqlType<?> sqlType,
        List<UnaryOperator<ColumnDefinition<?>>> definitions,
        @Nullable Deferral deferral,
        int order,
        @Nullable UnaryOperator<@Nullable Object> versions) {

    /** Nothing is said. */
    public static final ColumnExtras UNSAID = new ColumnExtras(null, List.of(), null, 0, null);

    /** Creates the value and copies its parts. */
    public ColumnExtras {
        definitions = List.copyOf(definitions);
    }

    ColumnExtras sqlType(SqlType<?> type) {
        return new ColumnExtras(type, definitions, deferral, order, versions);
    }

    ColumnExtras deferral(Deferral newDeferral) {
        return new ColumnExtras(sqlType, definitions, newDeferral, order, versions);
    }

    ColumnExtras order(int place) {
        return new ColumnExtras(sqlType, definitions, deferral, place, versions);
    }

    ColumnExtras versions(UnaryOperator<@Nullable Object> newVersions) {
        return new ColumnExtras(sqlType, definitions, deferral, order, newVersions);
    }

    ColumnExtras and(UnaryOperator<ColumnDefinition<?>> definition) {
        List<UnaryOperator<ColumnDefinition<?>>> longer = new ArrayList<>(definitions);
        longer.add(definition);
        return new ColumnExtras(sqlType, longer, deferral, order, versions);
    }
}
