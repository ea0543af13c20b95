package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Foreign.foreign;
import static dev.athanor.orm.wrong.OddChild_.ODD_CHILD;
import static dev.athanor.orm.wrong.Odd_.ODD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.ColumnDescriptor;
import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.mapping.RelationshipDescriptor;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.metamodel.JoinTo;
import dev.athanor.orm.wrong.Odd;
import dev.athanor.orm.wrong.OddChild;
import dev.athanor.orm.wrong.OddChild_;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways between tables that cannot be told, or contradict themselves: each is refused with what would mend it. */
class OddWaysTest {

    private static final RelationshipDescriptor CHILDREN =
            RelationshipDescriptor.of("children", OddChild.class, RelationshipKind.LIST);
    private static final RelationshipDescriptor PREVIOUS =
            RelationshipDescriptor.of("previous", Odd.class, RelationshipKind.ONE);

    @AfterEach
    void forget() {
        Mappings.of(Odd.class, OddChild.class).disposeWithDependants();
    }

    private static void map(RelationshipDescriptor children, RelationshipDescriptor previous) {
        EntityDescriptor<Odd> unused = EntityDescriptor.of(Odd.class, "odd", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey().generated())
                .add(ColumnDescriptor.of("previousId", "previous_id", Integer.class)
                        .foreignKey("odd.id"))
                .add(children)
                .add(previous)
                .build();
        assertThat(Mappings.of(Odd.class, OddChild.class).entities()).hasSize(2);
    }

    private static void refused(UnaryOperator<RelationshipDescriptor> children, String message) {
        refused(children.apply(CHILDREN), PREVIOUS, message);
    }

    private static void refused(RelationshipDescriptor children, RelationshipDescriptor previous, String message) {
        map(children, previous);
        assertThatThrownBy(() -> Mappings.of(Odd.class).metadata())
                .isInstanceOf(MappingException.class)
                .hasMessage(message);
    }

    private static RelationshipDescriptor joined(
            RelationshipDescriptor relationship, Function<OddChild_, Expression<Boolean>> condition) {
        return relationship.primaryJoin(any -> JoinTo.target(ODD_CHILD.as("far"), condition));
    }

    /** A second foreign key to the same table, which no attribute stands for. */
    private static void refersTwice() {
        EntityDescriptor<OddChild> unused = EntityDescriptor.of(OddChild.class, "odd_child", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey().generated())
                .add(ColumnDescriptor.of("oddId", "odd_id", Integer.class).foreignKey("odd.id"))
                .add(ColumnDescriptor.of("number", "number", Integer.class).foreignKey("odd.id"))
                .build();
    }

    private static void refers(String target) {
        EntityDescriptor<OddChild> unused = EntityDescriptor.of(OddChild.class, "odd_child", null)
                .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey().generated())
                .add(
                        target.isEmpty()
                                ? ColumnDescriptor.of("oddId", "odd_id", Integer.class)
                                : ColumnDescriptor.of("oddId", "odd_id", Integer.class)
                                        .foreignKey(target))
                .add(ColumnDescriptor.of("number", "number", Integer.class))
                .build();
    }

    @Test
    @Covers("ORM-REL-06")
    void noForeignKeyAndSeveralAreRefused() {
        refers("");
        refused(
                children -> children,
                "Odd.children: no foreign key leads from table odd_child to odd; add an attribute with @ForeignKey, or"
                        + " a @Relationship on the other side [M010]");
        forget();
        refersTwice();
        refused(
                children -> children,
                "Odd.children: several foreign keys lead from table odd_child to odd; say which with joinBy [M010]");
        forget();
        refersTwice();
        map(CHILDREN.joinBy("number"), PREVIOUS);
        assertThat(Mappings.of(Odd.class).metadata().table("odd_child")).isNotNull();
        assertThat(ODD.children.mapping().pairs().get(0).remote()).hasToString("odd_child.number");
        forget();
        refers("odd.id");
    }

    @Test
    @Covers("ORM-REL-06")
    void aTableBetweenThatRefersTwiceIsRefusedByItsName() {
        map(CHILDREN.secondary("odd_between"), PREVIOUS);
        Table unused = Table.of(
                "odd_between",
                ODD.table().metadata(),
                new ColumnDefinition<>("a", Types.INTEGER).references("odd.id"),
                new ColumnDefinition<>("b", Types.INTEGER).references("odd.id"),
                new ColumnDefinition<>("c", Types.INTEGER).references("odd_child.id"));
        assertThatThrownBy(() -> Mappings.of(Odd.class).metadata())
                .isInstanceOf(MappingException.class)
                .hasMessage("Odd.children: several foreign keys lead from table odd_between, which is between, to odd:"
                        + " [[a], [b]]; say which with joinBy, on either side, or give the condition with primaryJoin"
                        + " [M067]");
        forget();
        map(CHILDREN.secondary("odd_between").joinBy("b"), PREVIOUS);
        Table again = Table.of(
                "odd_between",
                ODD.table().metadata(),
                new ColumnDefinition<>("a", Types.INTEGER).references("odd.id"),
                new ColumnDefinition<>("b", Types.INTEGER).references("odd.id"),
                new ColumnDefinition<>("c", Types.INTEGER).references("odd_child.id"));
        assertThat(ODD.children.mapping().pairs().get(0).remote()).isEqualTo(again.c("b"));
        assertThat(ODD.children.mapping().targetPairs().get(0).remote()).isEqualTo(again.c("c"));
    }

    @Test
    @Covers("ORM-REL-06")
    void aTableBetweenWithoutAForeignKeyIsRefusedByItsName() {
        map(CHILDREN.secondary("odd_between"), PREVIOUS);
        Table unused = Table.of(
                "odd_between", ODD.table().metadata(), new ColumnDefinition<>("a", Types.INTEGER).references("odd.id"));
        assertThatThrownBy(() -> Mappings.of(Odd.class).metadata())
                .hasMessage("Odd.children: table odd_between has no foreign key to odd_child; a table between two"
                        + " entities refers to both [M011]");
    }

    @Test
    @Covers("ORM-REL-08")
    void aConditionForTheTableBetweenNeedsOne() {
        refused(
                children -> children.secondaryJoin(far -> new GivenJoin(far, ODD_CHILD.oddId.eq(1))),
                "Odd.children has a secondaryJoin, and nothing is between the two entities; name the table with"
                        + " secondary, or write the condition as primaryJoin [M069]");
    }

    @Test
    @Covers("ORM-REL-10")
    void twoSidesThatGoTheSameWayAreRefused() {
        RelationshipDescriptor next = RelationshipDescriptor.of("children", Odd.class, RelationshipKind.ONE);
        refused(
                next.backPopulates("previous"),
                PREVIOUS.backPopulates("children"),
                "Odd.children and its other side Odd.previous both go by the foreign key of their own rows; say"
                        + " remoteSide on the one that does not: the attribute that is on its far side [M060]");
        forget();
        RelationshipDescriptor list = RelationshipDescriptor.of("children", Odd.class, RelationshipKind.LIST);
        refused(
                list.backPopulates("previous"),
                PREVIOUS.backPopulates("children").remoteSide("previousId"),
                "Odd.children and its other side Odd.previous both go to rows that refer to theirs; say remoteSide on"
                        + " the one that does: the attribute that is on its far side [M060]");
    }

    @Test
    @Covers("ORM-REL-11")
    void aConditionTellsTheDirectionByItsForeignKeysOrIsRefused() {
        refused(
                children -> joined(children, child -> foreign(ODD.previousId).eq(foreign(child.oddId))),
                "Odd.children: in the condition odd.previous_id = far.odd_id both sides have columns that refer"
                        + " to the other, so it cannot be told which of them are written; mark those with foreign(...)"
                        + " [M061]");
        forget();
        map(joined(CHILDREN, child -> ODD.id.eq(child.oddId)), PREVIOUS);
        assertThat(ODD.children.mapping().direction()).hasToString("ONE_TO_MANY");
        forget();
        RelationshipDescriptor one = RelationshipDescriptor.of("children", OddChild.class, RelationshipKind.ONE);
        map(joined(one, child -> foreign(ODD.previousId).eq(child.id)), PREVIOUS.overlaps("children"));
        assertThat(ODD.children.mapping().direction()).hasToString("MANY_TO_ONE");
        forget();
        map(CHILDREN.secondary("odd_between"), PREVIOUS);
        assertThat(ODD.children.mapping().direction()).hasToString("MANY_TO_MANY");
    }

    @Test
    @Covers({"ORM-REL-11", "ORM-REL-18"})
    void aCollectionOnTheSideThatRefersCanOnlyBeRead() {
        Function<OddChild_, Expression<Boolean>> condition =
                child -> foreign(ODD.previousId).eq(child.number);
        refused(
                children -> joined(children, condition),
                "Odd.children is a collection, and by the condition odd.previous_id = far.number its own row"
                        + " refers to the other, and so to one at most; make the field one of the entity's type, mark"
                        + " the other column with foreign(...), or add viewOnly = true [M064]");
        forget();
        map(joined(CHILDREN, condition).viewOnly(), PREVIOUS);
        assertThat(ODD.children.mapping().isMany()).isTrue();
        assertThat(ODD.children.mapping().direction()).hasToString("MANY_TO_ONE");
    }

    @Test
    @Covers("ORM-REL-12")
    void aConditionThatNothingCouldBeWrittenForIsRefusedUnlessItIsOnlyRead() {
        Function<OddChild_, Expression<Boolean>> less = child -> ODD.id.lt(child.oddId);
        refused(
                children -> joined(children, less),
                "Odd.children: in the condition odd.id < far.odd_id no column of the one side equals one of the"
                        + " other that refers to it, so there is nothing to write; mark the column that is written with"
                        + " foreign(...), or add viewOnly = true [M063]");
        forget();
        refused(
                children -> joined(children, child -> ODD.id.eq(child.number)),
                "Odd.children: in the condition odd.id = far.number no column is a foreign key; mark the one that"
                        + " refers to the other side with foreign(...), or add viewOnly = true [M062]");
        forget();
        map(joined(CHILDREN, less).viewOnly(), PREVIOUS);
        assertThat(ODD.children.mapping().isGiven()).isTrue();
        forget();
        map(joined(CHILDREN, child -> ODD.id.eq(foreign(child.number))), PREVIOUS);
        assertThat(ODD.children.mapping().pairs()).hasSize(1);
    }

    @Test
    @Covers("ORM-REL-20")
    void twoThatWriteOneColumnAreRefusedUnlessTheyKnowOfEachOther() {
        RelationshipDescriptor other = RelationshipDescriptor.of("previous", OddChild.class, RelationshipKind.LIST);
        refused(
                CHILDREN,
                other,
                "Odd.previous writes the column odd_child.odd_id, and so does Odd.children, and neither knows of the"
                        + " other; let the two be the sides of one relationship with backPopulates, make one of them"
                        + " viewOnly, or say overlaps = \"children\" if both are right [M066]");
        forget();
        map(CHILDREN, other.overlaps("children"));
        assertThat(Mappings.of(Odd.class).metadata().tables()).hasSize(2);
        forget();
        map(CHILDREN, other.viewOnly());
        assertThat(Mappings.of(Odd.class).metadata().tables()).hasSize(2);
    }

    @Test
    @Covers({"ORM-REL-04", "ORM-REL-05", "ORM-REL-20"})
    void theTableOfAnEntityIsWrittenByItsOwnRelationshipsAlone() {
        refersTwice();
        RelationshipDescriptor over = RelationshipDescriptor.of("previous", Odd.class, RelationshipKind.LIST)
                .secondary("odd_child");
        refused(
                CHILDREN.joinBy("oddId"),
                over,
                "Odd.previous writes the column odd_child.odd_id, and so does Odd.children, and neither knows of the"
                        + " other; let the two be the sides of one relationship with backPopulates, make one of them"
                        + " viewOnly, or say overlaps = \"children\" if both are right [M066]");
        forget();
        refersTwice();
        map(CHILDREN.joinBy("oddId"), over.viewOnly());
        assertThat(Mappings.of(Odd.class).metadata().tables()).hasSize(2);
        forget();
        refers("odd.id");
    }

    @Test
    @Covers("ORM-REL-22")
    void whatIsLeftAloneIsNotDeleted() {
        refused(
                children -> children.passiveDeletesAll().cascade(Cascade.ALL),
                "Odd.children has passiveDeletesAll, which leaves related rows alone, and cascades DELETE, which deletes"
                        + " them; keep one of the two [M068]");
    }

    @Test
    @Covers("ORM-REL-28")
    void whatIsReadFromAQueryIsOnlyReadAndNeedsACondition() {
        refused(
                children ->
                        children.targetFrom(() -> Sql.select(ODD_CHILD.table()).subquery()),
                "Odd.children goes by targetFrom, what a statement makes, into which nothing can be written; add"
                        + " viewOnly = true [M065]");
        forget();
        refused(
                children -> children.targetFrom(
                                () -> Sql.select(ODD_CHILD.table()).subquery())
                        .viewOnly(),
                "Odd.children goes by targetFrom, which has no foreign keys to tell the way; give the condition with"
                        + " primaryJoin [M065]");
    }
}
