package dev.athanor.orm.mapping;

import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * Returns the foreign keys of several columns: attributes that together reference the whole key of another entity.
     * Where two attributes reference the same part of it, there are two keys, and nothing tells which belong together.
     */
    List<List<ColumnDescriptor>> composite(EntityDescriptor<?> entity) {
        Map<String, List<ColumnDescriptor>> referring = new LinkedHashMap<>();
        for (AttributeDescriptor attribute : HierarchyTable.kept(entity)) {
            ForeignKeyDescriptor key = attribute instanceof ColumnDescriptor column ? column.foreignKey() : null;
            if (key != null) {
                String table =
                        key.target().substring(0, Math.max(0, key.target().lastIndexOf('.')));
                referring.computeIfAbsent(table, any -> new ArrayList<>()).add((ColumnDescriptor) attribute);
            }
        }
        List<List<ColumnDescriptor>> composite = new ArrayList<>();
        referring.forEach((table, columns) -> {
            EntityDescriptor<?> target = byTable.get(table);
            Set<String> key = target == null ? Set.of() : key(target, table);
            List<String> referred =
                    columns.stream().map(ReferencedTypes::target).toList();
            if (key.size() > 1 && referred.size() == key.size() && key.equals(Set.copyOf(referred))) {
                composite.add(columns);
            }
        });
        return composite;
    }

    private static Set<String> key(EntityDescriptor<?> entity, String table) {
        Set<String> key = new HashSet<>();
        for (ColumnDescriptor column : entity.columns()) {
            if (column.is(ColumnTrait.PRIMARY_KEY)) {
                key.add(table + "." + column.column());
            }
        }
        return key;
    }

    private static String target(ColumnDescriptor column) {
        ForeignKeyDescriptor key = column.foreignKey();
        return key == null ? "" : key.target();
    }

    private static @Nullable ColumnDescriptor column(EntityDescriptor<?> entity, String name) {
        for (ColumnDescriptor column : entity.columns()) {
            if (column.column().equals(name)) {
                return column;
            }
        }
        return null;
    }
}
