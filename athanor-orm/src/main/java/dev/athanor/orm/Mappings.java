package dev.athanor.orm;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingSet;
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

    private Mappings(MappingSet set) {
        this.set = set;
    }

    /**
     * Maps {@code types}, with all entities their relationships lead to.
     *
     * @throws dev.athanor.orm.mapping.MappingException if a class is no entity ({@code M001}), was compiled without the
     *     annotation processor ({@code M002}, {@code M003}), or contradicts itself
     */
    public static Mappings of(Class<?>... types) {
        return new Mappings(MappingSet.of(List.of(types)));
    }

    /** {@return the tables of all entities, and those between them} */
    public MetaData metadata() {
        return set.metadata();
    }

    /** {@return how each entity is mapped} */
    public List<EntityMapping<?>> entities() {
        return set.mappings();
    }

    @Override
    public String toString() {
        return "Mappings" + set.mappings();
    }
}
