package dev.athanor.orm.matrix;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.matrix.AloneHub_.ALONE_HUB;
import static dev.athanor.orm.matrix.AlonePart_.ALONE_PART;
import static dev.athanor.orm.matrix.ConcreteHub_.CONCRETE_HUB;
import static dev.athanor.orm.matrix.ConcretePart_.CONCRETE_PART;
import static dev.athanor.orm.matrix.JoinedHub_.JOINED_HUB;
import static dev.athanor.orm.matrix.JoinedPart_.JOINED_PART;
import static dev.athanor.orm.matrix.SingleHub_.SINGLE_HUB;
import static dev.athanor.orm.matrix.SinglePart_.SINGLE_PART;

import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The world in one of its forms.
 *
 * @param name the kind of inheritance of its parts
 */
record Kind<H extends Hub<P>, P extends Part<H, P, N>, N extends Named>(
        String name,
        EntityPath<H> hub,
        EntityPath<P> part,
        EntityPath<P> child,
        RelationshipPath<H, P> parts,
        RelationshipPath<H, P> fans,
        RelationshipPath<P, H> owner,
        RelationshipPath<P, N> note,
        RelationshipPath<P, P> children) {

    /**
     * A relationship of a world.
     *
     * @param relationship its kind
     * @param roots the entity that has it
     * @param path the relationship
     * @param joining joins it in a statement, and says that the join holds it
     * @param read reads it
     */
    record Cell<O extends Named>(
            String relationship,
            EntityPath<O> roots,
            RelationshipPath<O, ?> path,
            UnaryOperator<Select<Row1<O>>> joining,
            Function<O, @Nullable Object> read) {}

    static List<Kind<?, ?, ?>> all() {
        return List.of(
                new Kind<>(
                        "none",
                        ALONE_HUB,
                        ALONE_PART,
                        ALONE_PART.as("child"),
                        ALONE_HUB.parts,
                        ALONE_HUB.fans,
                        ALONE_PART.hub,
                        ALONE_PART.note,
                        ALONE_PART.children),
                new Kind<>(
                        "single table",
                        SINGLE_HUB,
                        SINGLE_PART,
                        SINGLE_PART.as("child"),
                        SINGLE_HUB.parts,
                        SINGLE_HUB.fans,
                        SINGLE_PART.hub,
                        SINGLE_PART.note,
                        SINGLE_PART.children),
                new Kind<>(
                        "joined tables",
                        JOINED_HUB,
                        JOINED_PART,
                        JOINED_PART.as("child"),
                        JOINED_HUB.parts,
                        JOINED_HUB.fans,
                        JOINED_PART.hub,
                        JOINED_PART.note,
                        JOINED_PART.children),
                new Kind<>(
                        "concrete",
                        CONCRETE_HUB,
                        CONCRETE_PART,
                        CONCRETE_PART.as("child"),
                        CONCRETE_HUB.parts,
                        CONCRETE_HUB.fans,
                        CONCRETE_PART.hub,
                        CONCRETE_PART.note,
                        CONCRETE_PART.children));
    }

    List<Cell<?>> cells() {
        return List.of(
                new Cell<>(
                        "one-to-many",
                        hub,
                        parts,
                        query -> query.outerJoin(parts).options(containsEager(parts)),
                        Hub::parts),
                new Cell<>(
                        "many-to-one",
                        part,
                        owner,
                        query -> query.outerJoin(owner).options(containsEager(owner)),
                        Part::hub),
                new Cell<>(
                        "one-to-one",
                        part,
                        note,
                        query -> query.outerJoin(note).options(containsEager(note)),
                        Part::note),
                new Cell<>(
                        "many-to-many",
                        hub,
                        fans,
                        query -> query.outerJoin(fans).options(containsEager(fans)),
                        Hub::fans),
                new Cell<>(
                        "self-reference",
                        part,
                        children,
                        query -> query.outerJoin(children.ofType(child)).options(containsEager(children, child)),
                        Part::children));
    }
}
