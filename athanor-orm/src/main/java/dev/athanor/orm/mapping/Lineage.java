package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.PolymorphicLoad;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity stands among those it extends and those that extend it, and which tables its rows have a part in. An
 * entity without relatives is alone in its lineage.
 */
public final class Lineage {

    private final EntityMapping<?> self;
    private final @Nullable EntityMapping<?> parent;
    private final @Nullable InheritanceKind kind;
    private final List<Level> levels = new ArrayList<>();
    private final List<EntityMapping<?>> children = new CopyOnWriteArrayList<>();
    private final Map<Object, EntityMapping<?>> byIdentity;
    private final @Nullable Discriminator discriminator;
    private final @Nullable Object identity;
    private volatile @Nullable FromClause source;
    private volatile @Nullable FromClause selectable;

    /**
     * A table that the rows of an entity have a part in.
     *
     * @param table the table
     * @param key its columns that hold the key, in the order of the entity's key
     * @param follows whether the database changes the key with that of the table above
     */
    public record Level(Table table, List<Column<?>> key, boolean follows) {
        /** Creates the level and copies the list. */
        public Level {
            key = List.copyOf(key);
        }
    }

    Lineage(EntityMapping<?> self, @Nullable EntityMapping<?> parent) {
        EntityDescriptor<?> descriptor = self.descriptor();
        this.self = self;
        this.parent = parent;
        this.kind =
                descriptor.extension() == null ? null : descriptor.extension().kind();
        EntityMapping<?> above = kind == InheritanceKind.CONCRETE ? null : parent;
        if (above != null && kind == InheritanceKind.JOINED) {
            HierarchyTable.checkKey(self, above);
        }
        List<Column<?>> ownKey = self.ownKey();
        Level own = new Level(self.table(), ownKey, above != null && follows(self.table(), ownKey));
        if (above != null) {
            levels.addAll(above.lineage().levels());
        }
        if (kind != InheritanceKind.SINGLE) {
            levels.add(own);
        }
        this.byIdentity = parent == null ? new ConcurrentHashMap<>() : parent.lineage().byIdentity;
        this.discriminator = above == null ? Discriminator.of(self) : above.lineage().discriminator;
        String said = descriptor.polymorphic().identity();
        this.identity = said.isEmpty() || discriminator == null ? null : discriminator.value(self, said);
        if (identity == null
                && discriminator != null
                && !Modifier.isAbstract(self.type().getModifiers())) {
            throw new MappingException(
                    "M057",
                    self.type().getSimpleName() + " has no identity, by which its rows are told from those of other"
                            + " classes; add @Polymorphic(identity = ...), or make it abstract");
        }
    }

    /** {@return whether the reference that {@code key} is to the table above says that it goes on updates with it} */
    private static boolean follows(Table table, List<Column<?>> key) {
        return table.foreignKeys().stream()
                .anyMatch(reference ->
                        reference.columns().equals(key) && reference.onUpdate() == ReferentialAction.CASCADE);
    }

    /** Makes the entity known to those above it: what was planned for their statements is so no more. */
    void join() {
        if (parent != null) {
            MappingSet.changed();
            parent.lineage().children.add(self);
            for (EntityMapping<?> above = parent; above != null; above = above.lineage().parent) {
                above.lineage().selectable = null;
            }
        }
        if (identity != null) {
            EntityMapping<?> other = byIdentity.putIfAbsent(identity, self);
            if (other != null) {
                throw new MappingException(
                        "M042",
                        self.type().getSimpleName() + " and " + other.type().getSimpleName() + " are both told by "
                                + identity + "; give each class of a hierarchy an identity of its own");
            }
        }
    }

    /** {@return the entity above, or null} */
    public @Nullable EntityMapping<?> parent() {
        return parent;
    }

    /** {@return where the rows are kept that the entity above has, too; null if there is none} */
    public @Nullable InheritanceKind kind() {
        return kind;
    }

    /** {@return the topmost entity with which this one shares keys, whose objects are known by that class} */
    public EntityMapping<?> root() {
        EntityMapping<?> root = self;
        for (EntityMapping<?> above = sharing(root); above != null; above = sharing(root)) {
            root = above;
        }
        return root;
    }

    private static @Nullable EntityMapping<?> sharing(EntityMapping<?> mapping) {
        Lineage lineage = mapping.lineage();
        return lineage.kind == InheritanceKind.CONCRETE ? null : lineage.parent;
    }

    /** {@return the tables that the rows have a part in, the topmost first} */
    public List<Level> levels() {
        return levels;
    }

    /** {@return the tables that rows have a part in, the entity's own first} */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            tables.add(levels.get(i).table());
        }
        return tables;
    }

    /** {@return the level of {@code table}} */
    public Level level(Table table) {
        for (Level level : levels) {
            if (level.table() == table) {
                return level;
            }
        }
        throw new IllegalArgumentException(table + " is no table of " + self);
    }

    /** {@return the place in the key that {@code column} of the lowest table has, or -1} */
    int ownKeyPart(Column<?> column) {
        return levels.get(levels.size() - 1).key().indexOf(column);
    }

    /** {@return whether rows have a part in {@code table}} */
    public boolean isIn(Table table) {
        for (Level level : levels) {
            if (level.table() == table) {
                return true;
            }
        }
        return false;
    }

    /** {@return the entities that extend this one directly} */
    public List<EntityMapping<?>> children() {
        return children;
    }

    /** {@return all entities that extend this one and keep its key, each after the one it extends} */
    public List<EntityMapping<?>> descendants() {
        List<EntityMapping<?>> all = new ArrayList<>();
        for (EntityMapping<?> child : children) {
            if (child.lineage().kind != InheritanceKind.CONCRETE) {
                all.add(child);
                all.addAll(child.lineage().descendants());
            }
        }
        return all;
    }

    /** {@return whether the entity is {@code other}, or extends it} */
    public boolean isA(EntityMapping<?> other) {
        for (EntityMapping<?> at = self; at != null; at = at.lineage().parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** {@return what tells the classes of the hierarchy apart, or null} */
    public @Nullable Discriminator discriminator() {
        return discriminator;
    }

    /** {@return the value of rows of this very class, or null} */
    public @Nullable Object identity() {
        return identity;
    }

    /** {@return the entity of the hierarchy whose rows have the value {@code value}, or null} */
    public @Nullable EntityMapping<?> withIdentity(Object value) {
        return byIdentity.get(value);
    }

    /** {@return the values of rows of this entity and of those that extend it} */
    public List<Object> identities() {
        List<Object> values = new ArrayList<>();
        if (identity != null) {
            values.add(identity);
        }
        for (EntityMapping<?> below : descendants()) {
            Object value = below.lineage().identity;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** {@return whether rows have to be told from those of other entities in the same table} */
    public boolean isRestricted() {
        return kind == InheritanceKind.SINGLE && discriminator != null;
    }

    /** {@return the table, or the tables joined, that rows of the entity are in} */
    public FromClause source() {
        FromClause known = source;
        if (known == null) {
            known = EntityTables.of(self, List.of(), JoinKind.INNER, table -> table);
            source = known;
        }
        return known;
    }

    /** {@return what the entity is read from: its tables, and those of the entities that are loaded with it} */
    public FromClause selectable() {
        FromClause known = selectable;
        if (known == null) {
            List<EntityMapping<?>> included = included();
            known = included.isEmpty() ? source() : EntityTables.of(self, included, JoinKind.LEFT, table -> table);
            selectable = known;
        }
        return known;
    }

    /** {@return the entities that extend this one whose columns are always loaded with it} */
    public List<EntityMapping<?>> included() {
        if (children.isEmpty()) {
            return List.of();
        }
        boolean all = self.descriptor().polymorphic().traits().loadsAll();
        List<EntityMapping<?>> included = descendants();
        included.removeIf(below -> !all && below.descriptor().polymorphic().load() != PolymorphicLoad.INLINE);
        return included;
    }
}
