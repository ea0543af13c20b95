package dev.athanor.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** Descriptors that no annotation processor would write. */
class EntityTableTest {

    @Test
    void aTypeWithoutCounterpartInSqlIsRefused() {
        EntityDescriptor<Odd> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(ColumnDescriptor.of("thread", "thread", Thread.class))
                .build();

        assertThatThrownBy(() -> EntityTable.of(odd, new MetaData(), new ReferencedTypes()))
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

        assertThatThrownBy(() -> EntityTable.of(owner, new MetaData(), new ReferencedTypes()))
                .isInstanceOf(MappingException.class)
                .hasMessage(Keyless.class.getName() + " has no key; mark at least one attribute with @Id [M006]");
    }

    @Test
    void columnsAreOfTheTypeTheAnnotationSays() {
        EntityDescriptor<Odd> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(ColumnDescriptor.of("note", "note", String.class).sqlType("text"))
                .add(ColumnDescriptor.of("mail", "mail", String.class).sqlType("citext"))
                .add(ColumnDescriptor.of("hash", "hash", byte[].class).length(32))
                .build();

        Table table = EntityTable.of(odd, new MetaData(), new ReferencedTypes()).table();

        assertThat(table.c("note").type()).isSameAs(Types.TEXT);
        assertThat(table.c("mail").type()).isEqualTo(new NativeType<>("citext", String.class));
        assertThat(table.c("hash").type()).isEqualTo(Types.varbinary(32));
    }

    @Test
    void foreignKeysHaveBothActions() {
        EntityDescriptor<Odd> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(ColumnDescriptor.of("other", "other", Integer.class).foreignKey("other.id", "SET NULL", "cascade"))
                .build();

        Table table = EntityTable.of(odd, new MetaData(), new ReferencedTypes()).table();

        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
            assertThat(key.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        });
    }

    @Test
    void anUnknownActionIsRefused() {
        EntityDescriptor<Odd> odd = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey())
                .add(ColumnDescriptor.of("other", "other", Integer.class).foreignKey("other.id", "", "IGNORE"))
                .build();

        assertThatThrownBy(() -> EntityTable.of(odd, new MetaData(), new ReferencedTypes()))
                .isInstanceOf(MappingException.class)
                .hasMessage("Odd.other: onUpdate is 'IGNORE'; it is one of CASCADE, SET NULL, SET DEFAULT, RESTRICT,"
                        + " NO ACTION, or empty [M016]");
    }

    private static final class Odd {}

    private static final class Keyless {}

    private static final class Owner {}
}
