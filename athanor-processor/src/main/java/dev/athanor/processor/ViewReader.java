package dev.athanor.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the records marked as views, and reports components that their entities do not have so. */
final class ViewReader {

    private final Elements elements;
    private final EntityReader reader;
    private final Problems problems;

    ViewReader(Elements elements, EntityReader reader, Problems problems) {
        this.elements = elements;
        this.reader = reader;
        this.problems = problems;
    }

    /** Returns the view, or null if there is something wrong with it. */
    @Nullable
    ViewModel read(TypeElement type) {
        Mark mark = Mark.find(elements, type, "View");
        TypeElement entity = entityOf(type);
        if (type.getKind() != ElementKind.RECORD || !type.getTypeParameters().isEmpty()) {
            problems.error(Code.P090, type, mark, "is no record without type parameters; make it one, as a view has to be");
            return null;
        }
        String hidden = EntityChecks.hidden(type);
        if (hidden != null) {
            String why = hidden + ", and what stands for it in statements cannot reach it; make it package-private";
            problems.error(Code.P090, type, mark, why);
            return null;
        }
        if (entity == null || !EntityReader.isEntity(entity)) {
            problems.error(Code.P090, type, mark, "is a view of what is no entity; name one in @View(...)");
            return null;
        }
        EntityModel model = reader.lookAt(entity);
        List<ViewModel.Part> parts = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            ViewModel.Part part = part(component, model);
            if (part != null) {
                parts.add(part);
            }
        }
        if (holdsItself(type)) {
            problems.error(
                    Code.P093,
                    type,
                    mark,
                    "holds itself, however deep, so that there would be no end to it; give the inner one a record of its"
                            + " own");
            return null;
        }
        return parts.size() == type.getRecordComponents().size() ? new ViewModel(type, model, parts) : null;
    }

    private @Nullable TypeElement entityOf(TypeElement view) {
        Mark mark = Mark.find(elements, view, "View");
        return mark != null && mark.values().get("value") instanceof DeclaredType type
                ? (TypeElement) type.asElement()
                : null;
    }

    private ViewModel.@Nullable Part part(RecordComponentElement component, EntityModel entity) {
        String name = component.getSimpleName().toString();
        AttributeModel attribute = entity.attribute(name);
        if (component.asType().getKind() == TypeKind.ERROR) {
            return null; // javac says it better
        }
        if (attribute == null) {
            String why = entity.name() + " has no attribute " + name + Nearest.hint(name, entity.attributeNames());
            problems.error(Code.P091, component, null, why);
            return null;
        }
        if (attribute instanceof RelationshipModel relationship) {
            return related(component, relationship);
        }
        TypeMirror wanted = attribute.field().asType();
        boolean mayBeNull = component.asType().getKind().isPrimitive() && isNullable(attribute);
        if (mayBeNull || !reader.types().sameWhole(component.asType(), wanted)) {
            String why = "is " + FieldTypes.name(component.asType()) + ", but " + entity.name() + "." + name + " is "
                    + FieldTypes.name(mayBeNull ? reader.types().boxed(wanted) : wanted)
                    + (mayBeNull ? ", which may be null" : "") + "; declare it so";
            problems.error(Code.P092, component, null, why);
            return null;
        }
        return new ViewModel.Part(component, attribute, null);
    }

    private static boolean isNullable(AttributeModel attribute) {
        return attribute instanceof ColumnModel column
                ? !column.is(ColumnModel.Trait.NOT_NULL)
                        && !column.is(ColumnModel.Trait.PRIMITIVE)
                        && !column.is(ColumnModel.Trait.PRIMARY_KEY)
                : Nullness.isNullable(attribute.field());
    }

    private ViewModel.@Nullable Part related(RecordComponentElement component, RelationshipModel relationship) {
        TypeMirror type = component.asType();
        RelationshipModel.Kind kind = reader.types().collection(type);
        boolean fits = relationship.isMany()
                ? kind == RelationshipModel.Kind.LIST || kind == RelationshipModel.Kind.SET
                : kind == null;
        TypeElement view =
                kind == null ? reader.types().classOf(type) : reader.types().element(type);
        TypeElement entity = view == null ? null : entityOf(view);
        if (!fits || view == null || entity == null || !entity.equals(relationship.target())) {
            String record = "record with @View(" + relationship.target().getSimpleName() + ".class)";
            String why = "is " + FieldTypes.name(type) + ", but the relationship leads to "
                    + relationship.target().getSimpleName() + "; declare it as a "
                    + (relationship.isMany() ? "List or Set of a " : "") + record;
            problems.error(Code.P092, component, null, why);
            return null;
        }
        return new ViewModel.Part(component, relationship, view);
    }

    private boolean holdsItself(TypeElement type) {
        Set<TypeElement> seen = new HashSet<>();
        Deque<TypeElement> left = new ArrayDeque<>(inner(type));
        while (!left.isEmpty()) {
            TypeElement next = left.pop();
            if (next.equals(type)) {
                return true;
            }
            if (seen.add(next)) {
                left.addAll(inner(next));
            }
        }
        return false;
    }

    private List<TypeElement> inner(TypeElement type) {
        List<TypeElement> inner = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            boolean many = reader.types().collection(component.asType()) != null;
            TypeElement held = many
                    ? reader.types().element(component.asType())
                    : reader.types().classOf(component.asType());
            if (held != null && Mark.isOn(held, "View")) {
                inner.add(held);
            }
        }
        return inner;
    }
}
