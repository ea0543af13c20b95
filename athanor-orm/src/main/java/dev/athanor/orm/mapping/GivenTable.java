package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Checks a table that was defined elsewhere against the attributes that are kept in it. */
final class GivenTable {

    private GivenTable() {}

    /**
     * Returns {@code table}, which belongs to {@code metadata} from now on, with all tables that were defined with it.
     *
     * @throws MappingException if an attribute has no column in it, or one of another type ({@code M020}), or the table
     *     was disposed of ({@code M055})
     */
    static Table check(EntityDescriptor<?> entity, Table table, MetaData metadata) {
        if (table.metadata().table(table.key()) != table) {
            throw new MappingException(
                    "M055",
                    entity.type().getSimpleName() + " is mapped to the table " + table.key()
                            + ", which was disposed of with the mapping it had; have the method that gives it make a"
                            + " new one each time");
        }
        for (ColumnDescriptor column : columns(entity)) {
            Column<?> found = table.find(column.column());
            String attribute = entity.type().getSimpleName() + "." + column.name();
            if (found == null) {
                throw new MappingException(
                        "M020",
                        attribute + " has no column " + column.column() + " in " + table.key() + ", which has "
                                + table.columns().stream().map(Column::name).toList()
                                + "; name one with @Column(name = ...), compute it with @ColumnProperty, or make it"
                                + " @Transient");
            }
            if (!found.type().javaType().equals(column.type())) {
                throw new MappingException(
                        "M020",
                        attribute + " is a " + column.type().getSimpleName() + ", and " + found + " holds a "
                                + found.type().javaType().getSimpleName() + "; make both the same type");
            }
        }
        if (table.metadata() != metadata) {
            metadata.takeOver(table.metadata());
        }
        return table;
    }

    private static List<ColumnDescriptor> columns(EntityDescriptor<?> entity) {
        List<ColumnDescriptor> columns = new ArrayList<>();
        for (AttributeDescriptor attribute : HierarchyTable.kept(entity)) {
            if (attribute instanceof ColumnDescriptor column) {
                columns.add(column);
            } else if (attribute instanceof EmbeddedDescriptor<?> embedded) {
                columns.addAll(embedded.columns());
            }
        }
        return columns;
    }
}
