package dev.athanor.orm;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.state.WovenTypes;
import dev.athanor.sql.schema.MetaData;
import java.util.List;

/**
 * Entity classes that are mapped together, and their tables.
 *
 * <pre>{@code
 * MetaData metadata = Mappings.of(User.class, Address.class).metadata();
 * metadata.createAll(engine);
 * }</pre>
 */
public final class Mappings {

    private final MappingSet set;
    private final List<Class<?>> types;

    private Mappings(MappingSet set, List<Class<?>> types) {
        this.set = set;
        this.types = types;
    }

    /**
     * Maps {@code types}, with all entities their relationships lead to.
     *
     * @throws dev.athanor.orm.mapping.MappingException if a class is no entity ({@code M001}), was compiled without the
     *     annotation processor ({@code M002}, {@code M003}), or contradicts itself
     */
    public static Mappings of(Class<?>... types) {
        List<Class<?>> all = List.of(types);
        return new Mappings(MappingSet.of(all), all);
    }

    /** {@return the tables of all entities, and those between them} */
    public MetaData metadata() {
        return set.metadata();
    }

    /** {@return how each entity is mapped} */
    public List<EntityMapping<?>> entities() {
        return set.mappings();
    }

    /**
     * Works out all that is otherwise worked out at first use: how the tables of related entities are joined.
     *
     * @throws dev.athanor.orm.mapping.MappingException if a relationship cannot be ({@code M010} to {@code M016}); from
     *     then on none of the entities can be used ({@code M021})
     */
    public void configure() {
        set.configure();
    }

    /**
     * Forgets how the classes, and all that their relationships lead to, are mapped. When they are used again they are
     * mapped anew, to new tables; objects and sessions of before are not to be used with those. For tests.
     *
     * @throws dev.athanor.orm.mapping.MappingException if other entities that were mapped with them depend on them
     *     ({@code M055})
     */
    public void dispose() {
        WovenTypes.forget(set.dispose(types, false));
    }

    /** Forgets, as {@link #dispose} does, how the classes are mapped, and all entities that depend on them. */
    public void disposeWithDependants() {
        WovenTypes.forget(set.dispose(types, true));
    }

    @Override
    public String toString() {
        return "Mappings" + set.mappings();
    }
}
