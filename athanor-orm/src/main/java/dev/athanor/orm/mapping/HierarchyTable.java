package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the columns of an entity go that extends another. */
final class HierarchyTable {

    /** As long as the names of classes get. */
    private static final int DISCRIMINATOR_LENGTH = 64;

    private HierarchyTable() {}

    /** {@return the attributes whose columns are in the entity's own table, or its part of the one it shares} */
    static List<AttributeDescriptor> kept(EntityDescriptor<?> entity) {
        return isFlat(entity) ? entity.attributes() : entity.ownAttributes();
    }

    /** {@return whether rows of the entity are rows of the one it extends, too, with the same key} */
    static boolean sharesKey(EntityDescriptor<?> entity) {
        return !isFlat(entity);
    }

    private static boolean isFlat(EntityDescriptor<?> entity) {
        return entity.extension() == null || entity.extension().kind() == InheritanceKind.CONCRETE;
    }

    /** {@return whether columns of the entity are in rows of others, which have no value in them} */
    static boolean isShared(EntityDescriptor<?> entity) {
        return entity.extension() != null && entity.extension().kind() == InheritanceKind.SINGLE;
    }

    /** {@return the definition as it is in the table: rows of other classes have no value in a shared column} */
    static ColumnDefinition<?> item(EntityDescriptor<?> entity, ColumnDefinition<?> definition) {
        return isShared(entity) ? definition.nullable(true) : definition;
    }

    /** {@return the names of the tables that rows of the entity have a part in} */
    static Set<String> names(EntityDescriptor<?> entity) {
        Set<String> names = new LinkedHashSet<>();
        EntityDescriptor<?> at = entity;
        while (true) {
            names.add(at.table());
            if (isFlat(at)) {
                return names;
            }
            at = above(at);
        }
    }

    private static EntityDescriptor<?> above(EntityDescriptor<?> entity) {
        EntityDescriptor.Extension extension = entity.extension();
        if (extension == null) {
            throw new IllegalArgumentException(entity + " extends no entity");
        }
        return Descriptors.of(extension.parent());
    }

    /** {@return the name of the key in the entity's own table, which is {@code key} in the topmost} */
    static String keyName(EntityDescriptor<?> entity, String key) {
        if (isFlat(entity)) {
            return key;
        }
        String own = entity.polymorphic().keyColumn();
        return own.isEmpty() || isShared(entity) ? keyName(above(entity), key) : own;
    }

    /** Makes the table of an entity of its {@code items}, or adds them to the one it shares. */
    static Table place(
            EntityDescriptor<?> entity, MetaData metadata, @Nullable EntityMapping<?> parent, List<TableItem> items) {
        if (parent == null || isFlat(entity)) {
            List<TableItem> all = new ArrayList<>(items);
            addDiscriminator(entity, all);
            return Table.of(entity.table(), entity.schema(), metadata, all.toArray(TableItem[]::new));
        }
        if (isShared(entity)) {
            addTo(parent, entity, items);
            return parent.table();
        }
        List<TableItem> all = new ArrayList<>();
        List<TableItem> keys = new ArrayList<>();
        key(entity, parent, all, keys);
        all.addAll(items);
        all.addAll(keys);
        return Table.of(entity.table(), entity.schema(), metadata, all.toArray(TableItem[]::new));
    }

    private static void addTo(EntityMapping<?> parent, EntityDescriptor<?> entity, List<TableItem> items) {
        List<TableItem> more = new ArrayList<>();
        for (TableItem item : items) {
            Column<?> there =
                    item instanceof ColumnDefinition<?> column ? parent.table().find(column.name()) : null;
            if (there == null) {
                more.add(item);
            } else {
                share(parent, entity, there, (ColumnDefinition<?>) item);
            }
        }
        parent.table().define(more.toArray(TableItem[]::new));
    }

    private static void share(
            EntityMapping<?> parent, EntityDescriptor<?> entity, Column<?> there, ColumnDefinition<?> wanted) {
        boolean shared = entity.ownAttributes().stream()
                .anyMatch(attribute -> attribute instanceof ColumnDescriptor column
                        && column.column().equals(wanted.name())
                        && column.is(ColumnTrait.SHARED));
        if (!shared) {
            throw new MappingException(
                    "M044",
                    entity.type().getSimpleName() + " has the column " + wanted.name() + ", which " + parent.table()
                            + " has already, of another class of the hierarchy; give it another name with"
                            + " @Column(name = ...), share it with @Column(shared = true), or move the attribute to a"
                            + " class above both");
        }
        if (!there.type().equals(wanted.type())) {
            throw new MappingException(
                    "M058",
                    entity.type().getSimpleName() + " shares the column " + there + " with another class, which keeps "
                            + there.type().sql() + " in it, and has "
                            + wanted.type().sql()
                            + "; make both the same, or give one another name");
        }
    }

    /** A column that no field stands for, where no attribute is called as the annotation says. */
    private static void addDiscriminator(EntityDescriptor<?> entity, List<TableItem> items) {
        String on = entity.polymorphic().on();
        boolean there = on.isEmpty() || entity.indexOf(on) >= 0;
        for (TableItem item : items) {
            there |= item instanceof ColumnDefinition<?> column && column.name().equals(on);
        }
        if (!there) {
            items.add(new ColumnDefinition<>(on, Types.varchar(DISCRIMINATOR_LENGTH)).nullable(false));
        }
    }

    private static void key(
            EntityDescriptor<?> entity, EntityMapping<?> parent, List<TableItem> columns, List<TableItem> keys) {
        List<Lineage.Level> levels = parent.lineage().levels();
        Lineage.Level above = levels.get(levels.size() - 1);
        String said = entity.polymorphic().keyColumn();
        List<String> own = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (Column<?> key : above.key()) {
            String name = said.isEmpty() || above.key().size() > 1 ? key.name() : said;
            columns.add(new ColumnDefinition<>(name, key.type()).primaryKey().autoincrement(false));
            own.add(name);
            targets.add(key.name());
        }
        ReferentialAction action =
                entity.polymorphic().traits().passiveDeletes() ? ReferentialAction.CASCADE : ReferentialAction.UNSAID;
        keys.add(new ForeignKeyDefinition(null, own, above.table().key(), targets, action)
                .onUpdate(mayChange(entity) ? ReferentialAction.CASCADE : ReferentialAction.UNSAID));
    }

    /** Makes sure that the key of the own table refers to the one above: by it the two are joined. */
    static void checkKey(EntityMapping<?> entity, EntityMapping<?> parent) {
        List<Lineage.Level> levels = parent.lineage().levels();
        Lineage.Level above = levels.get(levels.size() - 1);
        List<Column<?>> key = entity.ownKey();
        List<String> targets = above.key().stream().map(Column::name).toList();
        boolean refers = entity.table().foreignKeys().stream()
                .anyMatch(reference -> reference.columns().equals(key)
                        && reference.targetTable().equals(above.table().key())
                        && reference.targetNames().equals(targets));
        if (!refers) {
            throw new MappingException(
                    "M059",
                    entity.type().getSimpleName() + " extends "
                            + parent.type().getSimpleName() + ", and the primary key of its table " + entity.table()
                            + " does not refer to " + above.table() + targets + ", by which rows of both are one; add"
                            + " that foreign key, or leave the table to be made");
        }
    }

    /** {@return whether the program makes the keys, so that one may change: all tables have the same} */
    private static boolean mayChange(EntityDescriptor<?> entity) {
        return entity.columns().stream()
                .anyMatch(column -> column.is(ColumnTrait.PRIMARY_KEY) && !column.is(ColumnTrait.GENERATED));
    }
}
