package dev.athanor.orm.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.schema.MetaData;
import org.junit.jupiter.api.Test;

/** Descriptors that no annotation processor would write. */
class EntityTableTest {

    @Test
    void aTypeWithoutCounterpartInSqlIsRefused() {
        EntityDescriptor<Odd> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(ColumnDescriptor.of("thread", "thread", Thread.class))
                .build();

        assertThatThrownBy(() -> EntityTable.of(odd, new MetaData()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Odd.thread is of type java.lang.Thread, which no SQL type stands for; use a type of"
                        + " dev.athanor.sql.type.Types [M017]");
    }

    @Test
    void whatARelationshipLeadsToHasAKey() {
        EntityDescriptor<Keyless> unused = EntityDescriptor.of(Keyless.class, "keyless", null)
                .add(ColumnDescriptor.of("name", "name", String.class))
                .build();
        EntityDescriptor<Owner> owner = EntityDescriptor.of(Owner.class, "owner", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(RelationshipDescriptor.of("other", Keyless.class, RelationshipKind.ONE))
                .build();

        assertThatThrownBy(() -> EntityTable.of(owner, new MetaData()))
                .isInstanceOf(MappingException.class)
                .hasMessage(Keyless.class.getName() + " has no key; mark at least one attribute with @Id [M006]");
    }

    private static final class Odd {}

    private static final class Keyless {}

    private static final class Owner {}
}
