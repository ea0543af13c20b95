package dev.athanor.sql.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be created or dropped, in which order.
 *
 * @param metadata what it belongs to, told before and after, or {@code null}
 * @param tables the tables, each behind those that it refers to
 * @param sequences the sequences
 * @param views the views, each behind those that it reads
 * @param later the foreign keys that are made when all tables are there, because they go in a circle or say so
 * @param checked whether what is there already, or is not there, is left out
 */
public record SchemaPlan(
        @Nullable MetaData metadata,
        List<Table> tables,
        List<Sequence> sequences,
        List<View> views,
        List<ForeignKey> later,
        boolean checked) {

    /** Creates the plan; the lists are copied. */
    public SchemaPlan {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        views = List.copyOf(views);
        later = List.copyOf(later);
    }

    /** Returns this with {@code others} as its views. */
    SchemaPlan with(List<View> others) {
        return new SchemaPlan(metadata, tables, sequences, others, later, checked);
    }

    /** Returns the plan for {@code tables} with what they need. */
    static SchemaPlan of(@Nullable MetaData metadata, List<Table> tables, boolean checked) {
        TableOrder order = TableOrder.of(tables);
        Set<Sequence> sequences = new LinkedHashSet<>(metadata == null ? List.of() : metadata.sequences());
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                Sequence own = column.definition().values().sequence();
                if (own != null) {
                    sequences.add(own);
                }
            }
        }
        return new SchemaPlan(metadata, order.tables(), new ArrayList<>(sequences), List.of(), order.later(), checked);
    }
}
