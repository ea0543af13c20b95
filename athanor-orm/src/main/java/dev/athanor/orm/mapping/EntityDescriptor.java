package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.orm.validation.ValidatorDescriptor;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    private final List<AttributeDescriptor> own;
    private final @Nullable Extension extension;
    private final PolymorphicDescriptor polymorphic;
    private final TableSettings settings;
    private final Map<String, String> synonyms;
    private final Map<String, Supplier<? extends ColumnGroup<?>>> groups;
    private final List<ValidatorDescriptor> validators;
    private final @Nullable Form<E> form;
    private volatile @Nullable List<AttributeDescriptor> attributes;

    private EntityDescriptor(Builder<E> builder) {
        this.type = builder.type;
        this.table = builder.table;
        this.schema = builder.schema;
        this.own = List.copyOf(builder.attributes);
        this.extension = builder.extension;
        this.polymorphic = builder.polymorphic;
        this.settings = builder.settings;
        this.synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(builder.synonyms));
        this.groups = Map.copyOf(builder.groups);
        this.validators = List.copyOf(builder.validators);
        this.form = builder.form;
    }

    /**
     * The entity that one extends.
     *
     * @param parent the entity above
     * @param inherited how many attributes it had when the metamodel was written
     * @param kind where the rows are kept
     */
    public record Extension(Class<?> parent, int inherited, InheritanceKind kind) {}

    /**
     * How objects of an entity that is a record are made, and taken apart.
     *
     * @param taker takes a record into the values of its attributes, in order
     * @param maker makes a record of them
     * @param <E> the record
     */
    public record Form<E>(Function<E, @Nullable Object[]> taker, Function<@Nullable Object[], E> maker) {}

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
        List<AttributeDescriptor> known = attributes;
        if (known == null) {
            known = extension == null ? own : withInherited(extension);
            attributes = known;
        }
        return known;
    }

    /** {@return all columns: those that attributes are kept in, and those of the components of records} */
    public List<ColumnDescriptor> columns() {
        List<ColumnDescriptor> columns = new ArrayList<>();
        for (AttributeDescriptor attribute : attributes()) {
            if (attribute instanceof ColumnDescriptor column) {
                columns.add(column);
            } else if (attribute instanceof EmbeddedDescriptor<?> embedded) {
                columns.addAll(embedded.columns());
            }
        }
        return columns;
    }

    // Not when the descriptor is made: metamodels touch no other class while they are initialised.
    private List<AttributeDescriptor> withInherited(Extension above) {
        List<AttributeDescriptor> inherited = Descriptors.of(above.parent()).attributes();
        if (inherited.size() != above.inherited()) {
            throw new MappingException(
                    "M040",
                    type.getName() + " was compiled when " + above.parent().getSimpleName() + " had "
                            + above.inherited() + " attributes, and now it has " + inherited.size()
                            + ": the positions of its own are others; compile it anew");
        }
        List<AttributeDescriptor> all = new ArrayList<>(inherited);
        all.addAll(own);
        return List.copyOf(all);
    }

    /** {@return the attributes that the class has beyond those it inherits} */
    public List<AttributeDescriptor> ownAttributes() {
        return own;
    }

    /** {@return the entity that this one extends, or null} */
    public @Nullable Extension extension() {
        return extension;
    }

    /** {@return how the entity is told apart from others of its hierarchy} */
    public PolymorphicDescriptor polymorphic() {
        return polymorphic;
    }

    /** {@return how objects are made, and taken apart, if the entity is a record; null if it is a class} */
    public @Nullable Form<E> form() {
        return form;
    }

    /** {@return what is said of the table beside its columns} */
    public TableSettings settings() {
        return settings;
    }

    /** {@return second names of attributes, with the first, those of the entity above before its own} */
    public Map<String, String> synonyms() {
        if (extension == null) {
            return synonyms;
        }
        Map<String, String> all =
                new LinkedHashMap<>(Descriptors.of(extension.parent()).synonyms());
        all.putAll(synonyms);
        return all;
    }

    /** {@return what stands for several columns, by its name, or null if nothing of that name does} */
    public @Nullable ColumnGroup<?> group(String name) {
        Supplier<? extends ColumnGroup<?>> group = groups.get(name);
        if (group != null) {
            return group.get();
        }
        return extension == null ? null : Descriptors.of(extension.parent()).group(name);
    }

    /** {@return the methods of the class that validate attributes, those of entities above left out} */
    public List<ValidatorDescriptor> validators() {
        return validators;
    }

    /** {@return the index of an attribute, by its first name or a second one, or -1} */
    public int indexOf(String attribute) {
        List<AttributeDescriptor> all = attributes();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(attribute)) {
                return i;
            }
        }
        String first = synonyms().get(attribute);
        return first == null ? -1 : indexOf(first);
    }

    /** {@return whether something is other than usual, here or in the entity above} */
    public boolean is(EntitySwitch unusual) {
        return settings.switches().contains(unusual)
                || (extension != null && Descriptors.of(extension.parent()).is(unusual));
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " (" + table() + ") " + own;
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
        private @Nullable Extension extension;
        private PolymorphicDescriptor polymorphic = PolymorphicDescriptor.UNSAID;
        private TableSettings settings = TableSettings.UNSAID;
        private final Map<String, String> synonyms = new LinkedHashMap<>();
        private final Map<String, Supplier<? extends ColumnGroup<?>>> groups = new LinkedHashMap<>();
        private final List<ValidatorDescriptor> validators = new ArrayList<>();
        private @Nullable Form<E> form;

        private Builder(Class<E> type, String table, @Nullable String schema) {
            this.type = type;
            this.table = table;
            this.schema = schema;
        }

        /** Says which entity this one extends, how many attributes that has, and where the rows are kept. */
        public Builder<E> extending(Class<?> parent, int inherited, InheritanceKind kind) {
            this.extension = new Extension(parent, inherited, kind);
            return this;
        }

        /** Says how the entity is told apart from others of its hierarchy. */
        public Builder<E> polymorphic(PolymorphicDescriptor descriptor) {
            this.polymorphic = descriptor;
            return this;
        }

        /** Says that the entity is a record, taken apart and made as is said, and returns this builder. */
        public Builder<E> record(Function<E, @Nullable Object[]> taker, Function<@Nullable Object[], E> maker) {
            this.form = new Form<>(taker, maker);
            return this;
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

        /** Adds a method that validates an attribute, and returns this builder. */
        public Builder<E> validator(ValidatorDescriptor validator) {
            validators.add(validator);
            return this;
        }

        /** Says when objects get to know what the database filled in, and returns this builder. */
        public Builder<E> eagerDefaults(EagerDefaults when) {
            settings = settings.eagerDefaults(when);
            return this;
        }

        /** Says what is other than usual when objects are loaded and written, and returns this builder. */
        public Builder<E> switches(EntitySwitch... unusual) {
            settings = settings.switches(Set.of(unusual));
            return this;
        }

        /** Gives an attribute a second name, and returns this builder. */
        public Builder<E> synonym(String name, String attribute) {
            synonyms.put(name, attribute);
            return this;
        }

        /** Adds a name for several columns that are set at once, and returns this builder. */
        public Builder<E> group(String name, Supplier<? extends ColumnGroup<?>> columns) {
            groups.put(name, columns);
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
