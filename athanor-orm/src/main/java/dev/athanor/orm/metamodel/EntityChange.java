package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.ColumnNaming;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<EmbeddedMapping> embedded = mapping.embedded();
        if (embedded.isEmpty()) {
            return values;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        for (EmbeddedMapping record : embedded) {
            if (values.containsKey(record.name())) {
                all.remove(record.name());
                record.values(values.get(record.name())).forEach((column, part) -> all.put(column.name(), part));
            }
        }
        return all;
    }

    @Override
    public EntityChange traverse(Traversal walk) {
        return new EntityChange(walk.value(mapping));
    }
}
