package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.ast.ColumnNaming;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement changes rows of an entity: objects are to be kept in step with them, and attributes stand for columns.
 *
 * @param mapping how the entity is mapped
 */
public record EntityChange(EntityMapping<?> mapping) implements ColumnNaming {

    /** Returns the entity that {@code statement} changes, or {@code null} if it was written about a table. */
    public static @Nullable EntityMapping<?> of(Statement<?> statement) {
        for (StatementOption option : statement.options()) {
            if (option instanceof EntityChange change) {
                return change.mapping();
            }
        }
        return null;
    }

    @Override
    public @Nullable String column(String name) {
        for (ColumnMapping column : mapping.columns()) {
            if (column.name().equals(name)) {
                return column.column().name();
            }
        }
        return null;
    }

    @Override
    public Map<String, ? extends @Nullable Object> spread(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            ColumnGroup<?> group = mapping.descriptor().group(entry.getKey());
            EmbeddedMapping record = embedded(entry.getKey());
            if (group != null) {
                all.putAll(parts(group, entry.getValue()));
            } else if (record != null) {
                record.values(entry.getValue()).forEach((column, part) -> all.put(column.name(), part));
            } else {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // what is of another class fails where it is made into columns
    private static <T> Map<String, ? extends @Nullable Object> parts(ColumnGroup<T> group, @Nullable Object value) {
        return group.values((T) value);
    }

    private @Nullable EmbeddedMapping embedded(String name) {
        for (EmbeddedMapping record : mapping.embedded()) {
            if (record.name().equals(name)) {
                return record;
            }
        }
        return null;
    }

    @Override
    public EntityChange traverse(Traversal walk) {
        return new EntityChange(walk.value(mapping));
    }
}
