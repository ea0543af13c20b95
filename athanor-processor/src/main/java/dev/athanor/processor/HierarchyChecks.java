package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import dev.athanor.processor.HierarchyModel.Kind;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks what an entity says of its place in a hierarchy. */
final class HierarchyChecks {

    private final Problems problems;

    HierarchyChecks(Problems problems) {
        this.problems = problems;
    }

    void check(EntityModel entity) {
        HierarchyModel hierarchy = entity.hierarchy();
        EntityModel root = HierarchyModel.root(entity);
        boolean told = !root.hierarchy().text("on").isEmpty();
        if (root.type().equals(entity.type())) {
            top(entity, told);
        } else {
            below(entity, told);
            keys(entity);
        }
        if (told && hierarchy.text("identity").isEmpty() && !isAbstract(entity)) {
            String why = "has no identity, by which its rows are told from those of other classes; add"
                    + " @Polymorphic(identity = ...), or make it abstract";
            problems.error(Code.P041, entity.type(), hierarchy.polymorphic(), why);
        }
    }

    private void top(EntityModel entity, boolean told) {
        HierarchyModel hierarchy = entity.hierarchy();
        if (hierarchy.parent() == null && hierarchy.polymorphic() != null && !told) {
            boolean says = !hierarchy.text("identity").isEmpty() || isAbstract(entity);
            if (says) {
                String why = "says nothing that tells its classes apart; add on, the name of an attribute or column";
                problems.error(Code.P040, entity.type(), hierarchy.polymorphic(), why);
            }
        }
        if (hierarchy.kind() == Kind.CONCRETE && !hierarchy.load().equals("LAZY")) {
            String why = "has its rows in a table of its own alone, so statements that select " + parentName(hierarchy)
                    + " do not find them; leave load out";
            problems.error(Code.P042, entity.type(), hierarchy.polymorphic(), why);
        }
        String on = hierarchy.text("on");
        if (!on.isEmpty() && entity.attribute(on) instanceof RelationshipModel) {
            String why = "is told apart by " + on + ", which is a relationship; name a column";
            problems.error(Code.P040, entity.type(), hierarchy.polymorphic(), why);
        }
    }

    private void below(EntityModel entity, boolean told) {
        HierarchyModel hierarchy = entity.hierarchy();
        if (!hierarchy.text("on").isEmpty()) {
            String why = "says on, which is for the topmost class of a hierarchy, "
                    + HierarchyModel.root(entity).name() + "; move it there";
            problems.error(Code.P040, entity.type(), hierarchy.polymorphic(), why);
        }
        EntityModel parent = hierarchy.parent();
        if (hierarchy.kind() == Kind.SINGLE && parent != null && !told) {
            String why = "shares the table " + entity.table() + " with " + parent.name()
                    + ", and nothing tells their rows apart; add @Polymorphic(on = ...) to "
                    + HierarchyModel.root(entity).name() + ", or give it a table of its own with @Entity(table = ...)";
            problems.error(Code.P040, entity.type(), hierarchy.polymorphic(), why);
        }
        if (hierarchy.kind() == Kind.SINGLE) {
            noTable(entity);
        }
        boolean inTable = hierarchy.kind() == Kind.JOINED;
        if (!inTable && (!hierarchy.text("keyColumn").isEmpty() || hierarchy.flag("passiveDeletes"))) {
            String why = "has no table of its own, so there is no key in it; give it one with @Entity(table = ...), or"
                    + " leave keyColumn and passiveDeletes out";
            problems.error(Code.P042, entity.type(), hierarchy.polymorphic(), why);
        }
    }

    /** What is said of a table belongs to the class that has one. */
    private void noTable(EntityModel entity) {
        for (String mark : List.of("TableItems", "MappedTable")) {
            for (ExecutableElement method : StaticMethods.marked(entity.type(), mark)) {
                if (entity.type().equals(method.getEnclosingElement())) {
                    String why = "says more of a table, and " + entity.name() + " has none of its own; move it to "
                            + HierarchyModel.root(entity).name() + ", or give the class one with @Entity(table = ...)";
                    problems.error(Code.P061, method, null, why);
                }
            }
        }
    }

    /**
     * The key is the one of the class above, in every table; a field that hides another would be a second attribute.
     */
    private void keys(EntityModel entity) {
        for (AttributeModel attribute : entity.ownAttributes()) {
            for (AttributeModel above : entity.hierarchy().inherited()) {
                if (above.name().equals(attribute.name())) {
                    String why = "hides the attribute that the class inherits; rename it";
                    problems.error(Code.P042, attribute.field(), null, why);
                }
            }
        }
        for (AttributeModel attribute : entity.ownAttributes()) {
            boolean key = attribute instanceof EmbeddedModel record
                    ? record.columns().stream().anyMatch(column -> column.is(Trait.PRIMARY_KEY))
                    : attribute instanceof ColumnModel column && column.is(Trait.PRIMARY_KEY);
            if (key) {
                String why =
                        "is a key beside that of " + HierarchyModel.root(entity).name()
                                + ", which rows of this class have, too; remove @Id (keyColumn of @Polymorphic names the"
                                + " column of a table of its own)";
                problems.error(Code.P042, attribute.field(), null, why);
            }
        }
    }

    /** Reports entities of {@code found} with the identity of another one that is compiled with them. */
    void identities(Collection<EntityModel> found, Collection<EntityModel> compiled) {
        for (EntityModel entity : found) {
            String identity = entity.hierarchy().text("identity");
            for (EntityModel other : compiled) {
                boolean same = !identity.isEmpty()
                        && other.hierarchy().text("identity").equals(identity)
                        && top(other).equals(top(entity));
                if (other.type().equals(entity.type())) {
                    break; // the second one is at fault
                }
                if (same) {
                    String why = "has the identity of " + other.name() + ", " + identity + "; give it one of its own";
                    problems.error(Code.P041, entity.type(), entity.hierarchy().polymorphic(), why);
                }
            }
        }
    }

    private static TypeElement top(EntityModel entity) {
        EntityModel parent = entity.hierarchy().parent();
        return parent == null ? entity.type() : top(parent);
    }

    private static String parentName(HierarchyModel hierarchy) {
        EntityModel parent = hierarchy.parent();
        return parent == null ? "" : parent.name();
    }

    private static boolean isAbstract(EntityModel entity) {
        return entity.type().getModifiers().contains(Modifier.ABSTRACT);
    }
}
