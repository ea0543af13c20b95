package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entity as the annotation processor saw it. Immutable; made in the static initialiser of the metamodel class.
 *
 * <pre>{@code
 * EntityDescriptor.of(User.class, "user_account", null)
 *         .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey().generated())
 *         .add(RelationshipDescriptor.of("addresses", Address.class, RelationshipKind.LIST))
 *         .build();
 * }</pre>
 *
 * @param <E> the entity class
 */
public final class EntityDescriptor<E> {

    private final Class<E> type;
    private final String table;
    private final @Nullable String schema;
    private final List<AttributeDescriptor> attributes;
    private final TableSettings settings;

    private EntityDescriptor(Builder<E> builder) {
        this.type = builder.type;
        this.table = builder.table;
        this.schema = builder.schema;
        this.attributes = List.copyOf(builder.attributes);
        this.settings = builder.settings;
    }

    /** Returns a builder for the entity {@code type}, kept in {@code table}. */
    public static <E> Builder<E> of(Class<E> type, String table, @Nullable String schema) {
        return new Builder<>(type, table, schema);
    }

    /** {@return the entity class} */
    public Class<E> type() {
        return type;
    }

    /** {@return the name of the table} */
    public String table() {
        Supplier<Table> given = settings.given();
        return given == null ? table : given.get().name();
    }

    /** {@return the schema of the table, or null for the one of the connection} */
    public @Nullable String schema() {
        Supplier<Table> given = settings.given();
        return given == null ? schema : given.get().schema();
    }

    /** {@return the attributes; the position of one is its index in the instrumented class} */
    public List<AttributeDescriptor> attributes() {
        return attributes;
    }

    /** {@return what is said of the table beside its columns} */
    public TableSettings settings() {
        return settings;
    }

    /** {@return the index of an attribute, or -1} */
    public int indexOf(String attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " (" + table() + ") " + attributes;
    }

    /**
     * Collects the attributes of an entity.
     *
     * @param <E> the entity class
     */
    public static final class Builder<E> {

        private final Class<E> type;
        private final String table;
        private final @Nullable String schema;
        private final List<AttributeDescriptor> attributes = new ArrayList<>();
        private TableSettings settings = TableSettings.UNSAID;

        private Builder(Class<E> type, String table, @Nullable String schema) {
            this.type = type;
            this.table = table;
            this.schema = schema;
        }

        /** Adds the next attribute and returns this builder. */
        public Builder<E> add(AttributeDescriptor attribute) {
            attributes.add(attribute);
            return this;
        }

        /** Takes note that the attributes added so far are those of mapped superclasses, and returns this builder. */
        public Builder<E> inherited() {
            settings = settings.inherited(attributes.size());
            return this;
        }

        /** Adds further parts of the table, and returns this builder. */
        public Builder<E> items(Supplier<? extends List<? extends TableItem>> items) {
            settings = settings.and(items);
            return this;
        }

        /** Takes the table from {@code table} instead of making it, and returns this builder. */
        public Builder<E> givenTable(Supplier<Table> table) {
            settings = settings.given(table);
            return this;
        }

        /** Says when objects get to know what the database filled in, and returns this builder. */
        public Builder<E> eagerDefaults(EagerDefaults when) {
            settings = settings.eagerDefaults(when);
            return this;
        }

        /** Returns the descriptor, which {@link Descriptors} knows from now on. */
        public EntityDescriptor<E> build() {
            EntityDescriptor<E> descriptor = new EntityDescriptor<>(this);
            Descriptors.register(descriptor);
            return descriptor;
        }
    }
}
