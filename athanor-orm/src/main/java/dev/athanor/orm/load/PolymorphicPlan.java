package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.Instrumented;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How objects of the classes of a hierarchy are made of rows: each of the class that its row says. */
final class PolymorphicPlan implements EntityPart {

    private final EntityMapping<?> mapping;
    private final KeyReader key;
    private final ColumnReader discriminator;
    private final int position;
    private final Function<Object, @Nullable EntityMapping<?>> classes;
    private final Function<EntityMapping<?>, EntityPlan> maker;
    private final Map<Object, EntityPlan> plans = new ConcurrentHashMap<>();

    /**
     * Creates a plan.
     *
     * @param columns where the columns of the entity are in the row
     * @param discriminator how the value that tells the class is read
     * @param classes the class that a value of it tells, or null
     * @param maker makes the plan of one class, at the first row of it
     */
    PolymorphicPlan(
            EntityMapping<?> mapping,
            ColumnPlan columns,
            ColumnReader discriminator,
            Function<Object, @Nullable EntityMapping<?>> classes,
            Function<EntityMapping<?>, EntityPlan> maker) {
        this.mapping = mapping;
        this.key = columns.key();
        this.position = columns.position();
        this.discriminator = discriminator;
        this.classes = classes;
        this.maker = maker;
    }

    @Override
    public String name() {
        return mapping.type().getSimpleName();
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public @Nullable Instrumented read(RowReader row, LoadRun run) {
        Object value = key.read(row);
        if (value == null) {
            return null;
        }
        Object identity = discriminator.read(row);
        EntityPlan known = identity == null ? null : plans.get(identity);
        return (known == null ? plan(identity, value) : known).read(value, row, run);
    }

    private EntityPlan plan(@Nullable Object identity, Object value) {
        Lineage lineage = mapping.lineage();
        if (identity == null) {
            throw new LoadException(
                    "O070",
                    "the row of " + mapping.type().getSimpleName() + "#" + value
                            + " does not say which class it is of: "
                            + (lineage.discriminator() == null
                                    ? "it"
                                    : lineage.discriminator().name()) + " is NULL; give it the identity of a class");
        }
        EntityMapping<?> told = classes.apply(identity);
        if (told == null) {
            throw new LoadException(
                    "O071",
                    "the row of " + mapping.type().getSimpleName() + "#" + value + " is of the class told by '"
                            + identity
                            + "', and no class is; name the one that is in Mappings.of(...) or in @Polymorphic(subclasses)"
                            + ", or give the row the identity of another");
        }
        if (!told.lineage().isA(mapping)) {
            throw new LoadException(
                    "O072",
                    "the row of " + mapping.type().getSimpleName() + "#" + value + " is of the class told by '"
                            + identity + "', " + told.type().getSimpleName()
                            + ", which does not extend the class asked for");
        }
        EntityPlan made = maker.apply(told);
        EntityPlan other = plans.putIfAbsent(identity, made);
        return other == null ? made : other;
    }
}
