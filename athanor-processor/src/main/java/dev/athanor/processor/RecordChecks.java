package dev.athanor.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Checks entities that are records: they are read whole, once, and never written, and so are relationships to them. */
final class RecordChecks {

    /** What is said of a component, and why it means nothing of a record. */
    private static final List<String> OF_COMPONENTS = List.of("Version", "OnInsert", "OnUpdate", "Deferred");

    private static final List<String> OF_TYPES = List.of("Polymorphic", "EntityOptions");
    private static final List<String> OF_METHODS = List.of("OnLoad", "Validates");
    private static final List<String> OF_OBJECTS = List.of("ALL", "DELETE", "DELETE_ORPHAN");
    private static final List<String> OF_OTHER_SIDE = List.of("backPopulates", "secondary");
    private static final List<String> OF_WRITING = List.of("singleParent", "postUpdate");

    private final Elements elements;
    private final Problems problems;

    RecordChecks(Elements elements, Problems problems) {
        this.elements = elements;
        this.problems = problems;
    }

    /**
     * Whether a component cannot be an attribute, and it was said why; {@code related} is what it leads to, or null.
     */
    boolean rejects(TypeElement entity, VariableElement field, @Nullable TypeElement related) {
        Mark relationship = Mark.find(elements, field, "Relationship");
        if (relationship == null && related == null) {
            return false;
        }
        String to = related == null ? "something else" : related.getSimpleName().toString();
        String why = "leads to " + to + ", and a record has no relationships: it is made whole of one row; hold the key"
                + " with @ForeignKey, and join by it, or make " + entity.getSimpleName() + " a class";
        problems.error(Code.P100, field, relationship, why);
        return true;
    }

    /** Reports what annotations say that means nothing of a record. */
    void check(TypeElement type) {
        Mark entity = Mark.find(elements, type, "Entity");
        if (entity != null && !entity.constant("eagerDefaults").equals("AUTO")) {
            String why = "is a record, which is never written, so there are no defaults to be fetched; remove"
                    + " eagerDefaults";
            problems.error(Code.P101, type, entity, why);
        }
        for (String name : OF_TYPES) {
            Mark mark = Mark.find(elements, type, name);
            if (mark != null) {
                String why = "is a record, and @" + name + " is about classes that are extended or written; remove it,"
                        + " or make it a class";
                problems.error(Code.P101, type, mark, why);
            }
        }
        for (RecordComponentElement component : type.getRecordComponents()) {
            component(field(type, component));
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            method(method);
        }
    }

    private static VariableElement field(TypeElement type, RecordComponentElement component) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private void component(VariableElement field) {
        for (String name : OF_COMPONENTS) {
            Mark mark = Mark.find(elements, field, name);
            if (mark != null) {
                String why = name.equals("Deferred")
                        ? "is part of a record, which is made whole and loads nothing later; remove @Deferred, or keep"
                                + " it in an entity of its own"
                        : "is part of a record, which is read and never written, so @" + name + " has nothing to do;"
                                + " remove it, or make the entity a class";
                problems.error(Code.P101, field, mark, why);
            }
        }
        Mark unmapped = Mark.find(elements, field, "Transient");
        if (unmapped != null) {
            String why = "is part of a record, whose constructor needs a value for it, and no column has one; take"
                    + " @Transient off, or make it a method";
            problems.error(Code.P102, field, unmapped, why);
        }
    }

    private void method(ExecutableElement method) {
        for (String name : OF_METHODS) {
            Mark mark = Mark.find(elements, method, name);
            if (mark != null) {
                String why = "is a method of a record, which is made by its constructor and never changes, so @" + name
                        + " is never called; check and prepare values in the constructor";
                problems.error(Code.P101, method, mark, why);
            }
        }
    }

    /** Whether a relationship leads to a record, and cannot as it is; if so, it was said why. */
    static boolean rejects(EntityModel entity, RelationshipModel relationship, EntityModel target, Problems problems) {
        String why = EntityReader.isRecord(target.type()) ? whyNot(entity, relationship, target) : null;
        if (why != null) {
            problems.error(Code.P103, relationship.field(), relationship.declared(), why);
        }
        return why != null;
    }

    private static @Nullable String whyNot(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        String to = "leads to " + target.name() + ", a record, ";
        if (relationship.isMany()) {
            return to + "and no session writes what a collection of those would hold; make it @Transient and select"
                    + " them, or make " + target.name() + " a class";
        }
        for (String name : OF_OTHER_SIDE) {
            if (!relationship.text(name).isEmpty()) {
                return to + "which has no other side and no table between; remove " + name;
            }
        }
        for (String name : OF_WRITING) {
            if (relationship.flag(name)) {
                return to + "which is never written; remove " + name;
            }
        }
        List<String> cascades = new ArrayList<>(OF_OBJECTS);
        cascades.retainAll(
                relationship.declared() == null
                        ? List.of()
                        : relationship.declared().constants("cascade"));
        if (!cascades.isEmpty()) {
            return to + "which no session deletes; remove the cascade " + String.join(", ", cascades);
        }
        boolean heldThere = entity.foreignKeysTo(target).isEmpty()
                && !target.foreignKeysTo(entity).isEmpty();
        return heldThere
                ? to + "which holds the foreign key and is never written; select it by its key, or make "
                        + target.name() + " a class"
                : null;
    }
}
