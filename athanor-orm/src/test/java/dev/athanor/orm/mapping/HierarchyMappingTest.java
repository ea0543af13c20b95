package dev.athanor.orm.mapping;

import static dev.athanor.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hierarchies of which the compiler does not see the whole, described by hand. */
class HierarchyMappingTest {

    private static <E> EntityDescriptor.Builder<E> root(Class<E> type, String on) {
        return EntityDescriptor.of(type, type.getSimpleName(), null)
                .polymorphic(PolymorphicDescriptor.of("root").on(on))
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey());
    }

    private static <E> EntityDescriptor.Builder<E> below(Class<E> type, Class<?> parent) {
        return EntityDescriptor.of(type, parent.getSimpleName(), null)
                .extending(parent, 1, InheritanceKind.SINGLE)
                .inherited();
    }

    private static void map(Class<?> type) {
        MappingSet unused = MappingSet.of(List.of(type));
    }

    @Test
    void aClassThatIsToldApartHasAnIdentity() {
        EntityDescriptor<?> beast = root(Beast.class, "kind").build();
        EntityDescriptor<?> cat = below(Cat.class, Beast.class).build();

        assertThatThrownBy(() -> map(cat.type()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Cat has no identity, by which its rows are told from those of other classes; add"
                        + " @Polymorphic(identity = ...), or make it abstract [M057]");
        assertThat(beast.type()).isSameAs(Beast.class);
    }

    @Test
    void whatIsSharedIsOfOneType() {
        EntityDescriptor<?> plane = root(Plane.class, "kind").build();
        EntityDescriptor<?> glider = below(Glider.class, Plane.class)
                .polymorphic(PolymorphicDescriptor.of("glider"))
                .add(ColumnDescriptor.of("span", "span", Integer.class).shared())
                .build();
        EntityDescriptor<?> jet = below(Jet.class, Plane.class)
                .polymorphic(PolymorphicDescriptor.of("jet"))
                .add(ColumnDescriptor.of("span", "span", String.class).length(9).shared())
                .build();

        map(glider.type());
        assertThatThrownBy(() -> map(jet.type()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Jet shares the column Plane.span with another class, which keeps INTEGER in it, and has"
                        + " VARCHAR(9); make both the same, or give one another name [M058]");
        assertThat(plane.type()).isSameAs(Plane.class);
    }

    @Test
    void aTableThatIsGivenHasTheColumnThatTellsClassesApart() {
        Table given = Table.of("fruit", new MetaData(), column("id", Types.INTEGER).primaryKey());
        EntityDescriptor<?> fruit = root(Fruit.class, "kind").givenTable(() -> given).build();

        assertThatThrownBy(() -> map(fruit.type()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Fruit is told apart by kind, which is neither an attribute nor a column of fruit; name one,"
                        + " or leave the column to be made [M041]");
    }

    @Test
    void aTableThatIsRefusedLeavesNothingBehind() {
        EntityDescriptor<?> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", String.class).length(9).primaryKey().generated())
                .build();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> map(odd.type()))
                    .as("the second time, too")
                    .isInstanceOf(SchemaException.class)
                    .hasMessageEndingWith("[S011]");
        }
    }

    private static class Beast {}

    private static final class Cat extends Beast {}

    private static class Plane {}

    private static final class Glider extends Plane {}

    private static final class Jet extends Plane {}

    private static final class Fruit {}

    private static final class Odd {}
}
