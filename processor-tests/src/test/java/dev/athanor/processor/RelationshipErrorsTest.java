package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways between entities that cannot be told, or contradict each other, are refused when they are compiled. */
class RelationshipErrorsTest {

    private static final String HEAD = """
            package shop;

            import dev.athanor.sql.ast.Expression;
            import dev.athanor.sql.ast.FromClause;
            {imports}

            """;
    private static final String SHIP =
            "@Entity class Ship { @Id private int id; @ForeignKey(\"owner.id\") private @Nullable Integer ownerId;"
                    + " private @Nullable String name; %s }";
    private static final String OWNER = "@Entity class Owner { @Id private int id; private String name = \"\"; %s }";

    @TempDir
    Path folder;

    private List<String> messagesOf(String... types) {
        Compilation compilation = new Compilation(folder.resolve("classes"))
                .lenient()
                .option("-Xlint:-serial")
                .source("""
                        @org.jspecify.annotations.NullMarked
                        package shop;
                        """);
        for (String type : types) {
            compilation.source(HEAD + type);
        }
        return compilation.compile().messages();
    }

    private List<String> owner(String members) {
        return messagesOf(OWNER.formatted(members), SHIP.formatted(""));
    }

    @Test
    @Covers("ORM-REL-20")
    void twoThatWriteOneColumnAreRefusedUnlessTheyKnowOfEachOther() {
        String ships = "@Relationship%s private List<Ship> ships = new ArrayList<>();";
        String back = "@Relationship%s private @Nullable Owner owner;";
        assertThat(messagesOf(OWNER.formatted(ships.formatted("")), SHIP.formatted(back.formatted(""))))
                .containsExactly("error: Ship.owner: writes the column ship.owner_id, and so does Owner.ships, and"
                        + " neither knows of the other; let the two be the sides of one relationship with"
                        + " backPopulates, make one of them viewOnly, or say overlaps = \"ships\" if both are right"
                        + " [P081]");
        for (String said : List.of("(viewOnly = true)", "(overlaps = \"ships\")")) {
            assertThat(messagesOf(OWNER.formatted(ships.formatted("")), SHIP.formatted(back.formatted(said))))
                    .isEmpty();
        }
        assertThat(messagesOf(
                        OWNER.formatted(ships.formatted("(backPopulates = \"owner\")")),
                        SHIP.formatted(back.formatted("(backPopulates = \"ships\")"))))
                .isEmpty();
        String second = "@Relationship private List<Ship> fleet = new ArrayList<>();";
        assertThat(owner(ships.formatted("") + second))
                .hasSize(1)
                .allMatch(message -> message.startsWith(
                        "error: Owner.ships: writes the column ship.owner_id, and so does Owner.fleet,"));
    }

    @Test
    @Covers("ORM-REL-20")
    void noRowIsOfTwoSiblings() {
        String above = "@Entity @Polymorphic(on = \"kind\", identity = \"\", subclasses = {Tug.class, Barge.class})"
                + " abstract class Boat { @Id private int id; @ForeignKey(\"owner.id\") private @Nullable Integer"
                + " ownerId; }";
        String tug = "@Entity @Polymorphic(identity = \"tug\") class Tug extends Boat {"
                + " @Relationship private @Nullable Owner master; }";
        String barge = "@Entity @Polymorphic(identity = \"barge\") class Barge extends Boat {"
                + " @Relationship private @Nullable Owner lord; %s}";
        String same = "@Relationship private @Nullable Owner other;";
        assertThat(messagesOf(OWNER.formatted(""), above, tug, barge.formatted("")))
                .isEmpty();
        assertThat(messagesOf(OWNER.formatted(""), above, tug, barge.formatted(same)))
                .hasSize(1)
                .allMatch(message -> message.startsWith(
                        "error: Barge.other: writes the column boat.owner_id, and so" + " does Barge.lord,"));
    }

    @Test
    @Covers("ORM-REL-10")
    void twoSidesOfOneTableMustNotGoTheSameWay() {
        String pair = "@ForeignKey(\"owner.id\") private @Nullable Integer previousId;"
                + " @Relationship(backPopulates = \"next\") private @Nullable Owner previous;"
                + " @Relationship(backPopulates = \"previous\"%s) private @Nullable Owner next;";
        assertThat(owner(pair.formatted("")))
                .contains("error: Owner.previous: and next are each other's other side, and both go the same way; say"
                        + " on the one that leads to the row which refers to this one: remoteSide = \"previousId\""
                        + " [P080]");
        assertThat(owner(pair.formatted(", remoteSide = \"previousId\""))).isEmpty();
    }

    @Test
    @Covers("ORM-REL-22")
    void whatIsLeftAloneIsNotDeleted() {
        String ships = "@Relationship(passiveDeletesAll = true%s) private List<Ship> ships = new ArrayList<>();";
        assertThat(owner(ships.formatted(""))).isEmpty();
        assertThat(owner(ships.formatted(", cascade = Cascade.ALL")))
                .containsExactly("error: Owner.ships: has passiveDeletesAll, which leaves related objects alone, and"
                        + " cascade ALL, which deletes them; remove one of the two [P082]");
    }

    @Test
    @Covers("ORM-REL-08")
    void theConditionOfATableBetweenNeedsOne() {
        String ships = "@Relationship(%s) private List<Ship> ships = new ArrayList<>();"
                + " static Expression<Boolean> of(Owner_ owner, FromClause far) { return owner.id.isNull(); }"
                + " static FromClause made() { return Owner_.OWNER.table(); }";
        assertThat(owner(ships.formatted("secondaryJoin = \"of\"")))
                .containsExactly("error: Owner.ships: has a secondaryJoin, and nothing is between the two; name the"
                        + " table with secondary, or write the condition as primaryJoin [P083]");
        assertThat(owner(ships.formatted("targetFrom = \"made\"")))
                .containsExactly(
                        "error: Owner.ships: goes by targetFrom, what a statement makes, into which nothing can"
                                + " be written; add viewOnly = true [P083]");
        assertThat(owner(ships.formatted("targetFrom = \"made\", viewOnly = true")))
                .containsExactly("error: Owner.ships: goes by targetFrom, which has no foreign keys to tell the way;"
                        + " give the condition with primaryJoin [P083]");
        assertThat(owner(ships.formatted("targetFrom = \"made\", primaryJoin = \"of\", viewOnly = true")))
                .isEmpty();
        assertThat(owner(ships.formatted(
                        "targetFrom = \"made\", primaryJoin = \"of\", viewOnly = true, joinBy =" + " \"ownerId\"")))
                .containsExactly("error: Owner.ships: has both joinBy and primaryJoin, which says the same and more;"
                        + " remove joinBy [P083]");
    }

    @Test
    @Covers("ORM-REL-09")
    void aConditionIsAMethodOfBothSides() {
        String ships = "@Relationship(primaryJoin = \"%s\") private List<Ship> ships = new ArrayList<>();"
                + " static Expression<Boolean> of(Owner_ owner, Ship_ ship) { return owner.id.eq(ship.ownerId); }"
                + " static Expression<Boolean> few(Owner_ owner) { return owner.id.isNull(); }"
                + " static Expression<Boolean> over(Owner_ owner, FromClause far) { return owner.id.isNull(); }";
        assertThat(owner(ships.formatted("of"))).isEmpty();
        assertThat(owner(ships.formatted("off")))
                .containsExactly("error: Owner.ships: names the method off, which Owner does not have; did you mean of?"
                        + " [P027]");
        assertThat(owner(ships.formatted("few")))
                .containsExactly("error: Owner.ships: primaryJoin names few, which says which rows belong together; let"
                        + " it take both sides, and return an Expression<Boolean> [P084]");
        assertThat(owner(ships.formatted("over")))
                .containsExactly(
                        "error: Owner.ships: primaryJoin names over, which says what rows of Ship belong to it;"
                                + " let its second parameter be the metamodel of that [P084]");
        String swapped = ships.replace("of(Owner_ owner, Ship_ ship)", "of(Ship_ ship, Owner_ owner)");
        assertThat(owner(swapped.formatted("of")))
                .as("what is taken for the far side is of its type")
                .anyMatch(message -> message.endsWith("shop.Owner_ cannot be converted to shop.Ship_"));
    }
}
