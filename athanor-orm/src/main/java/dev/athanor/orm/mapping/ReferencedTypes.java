package dev.athanor.orm.mapping;

import dev.athanor.sql.type.SqlType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of columns: those of foreign keys of which nothing is said are the types of what they refer to. */
final class ReferencedTypes {

    private final Map<String, EntityDescriptor<?>> byTable = new HashMap<>();

    void add(EntityDescriptor<?> entity) {
        String key = entity.schema() == null ? entity.table() : entity.schema() + "." + entity.table();
        byTable.put(key, entity);
    }

    SqlType<?> of(EntityDescriptor<?> entity, ColumnDescriptor column) {
        return of(entity, column, new HashSet<>());
    }

    private SqlType<?> of(EntityDescriptor<?> entity, ColumnDescriptor column, Set<ColumnDescriptor> asked) {
        ForeignKeyDescriptor key = column.foreignKey();
        boolean unsaid =
                column.size().equals(ColumnSize.UNSAID) && column.extras().sqlType() == null;
        if (key == null || !unsaid || !asked.add(column)) {
            return ColumnTypes.of(entity, column);
        }
        int dot = key.target().lastIndexOf('.');
        EntityDescriptor<?> target = dot < 0 ? null : byTable.get(key.target().substring(0, dot));
        ColumnDescriptor referred =
                target == null ? null : column(target, key.target().substring(dot + 1));
        return target == null || referred == null || referred.type() != column.type()
                ? ColumnTypes.of(entity, column)
                : of(target, referred, asked);
    }

    private static @Nullable ColumnDescriptor column(EntityDescriptor<?> entity, String name) {
        for (AttributeDescriptor attribute : entity.attributes()) {
            if (attribute instanceof ColumnDescriptor column && column.column().equals(name)) {
                return column;
            }
        }
        return null;
    }
}
