package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Checks that a class can be an entity, and what its attributes are together. */
final class EntityChecks {

    private final Elements elements;
    private final Problems problems;

    EntityChecks(ProcessingEnvironment environment, Problems problems) {
        this.elements = environment.getElementUtils();
        this.problems = problems;
    }

    /** Whether the class can be an entity; if not, it is said why, and nothing else about it makes sense. */
    boolean accept(TypeElement type) {
        if (!EntityReader.isEntity(type)) {
            String kind = type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String why = "is of kind " + kind + ", and its objects cannot be rows; make it a class, or a record that is"
                    + " only read";
            problems.error(Code.P001, type, entity(type), why);
            return false;
        }
        if (EntityReader.isRecord(type)) {
            new RecordChecks(elements, problems).check(type);
        }
        return isReachable(type) && isPlain(type) && hasUsableSuperclass(type);
    }

    /** Whether the class can be a mapped superclass; if not, it is said why. */
    boolean acceptSuperclass(TypeElement type) {
        Mark mark = Mark.find(elements, type, "MappedSuperclass");
        String why = null;
        if (type.getKind() != ElementKind.CLASS) {
            why = "is a mapped superclass, and no class; make it one";
        } else if (EntityReader.isEntity(type)) {
            why = "is an entity and a mapped superclass, which has no table; take one of the two off";
        } else if (!type.getTypeParameters().isEmpty()) {
            why = "has type parameters, and the columns of its fields would have no type; make one of each kind";
        }
        if (why != null) {
            problems.error(Code.P029, type, mark, why);
        }
        return why == null && hasUsableSuperclass(type);
    }

    private boolean isReachable(TypeElement type) {
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            String why = "is an inner class, whose objects belong to one of the class around it; make it static";
            problems.error(Code.P002, type, entity(type), why);
            return false;
        }
        String hidden = hidden(type);
        if (hidden != null) {
            problems.error(
                    Code.P002,
                    type,
                    entity(type),
                    hidden + ", and its metamodel cannot reach it; make it package-private");
        }
        return hidden == null;
    }

    /** Why classes beside {@code type} cannot reach it; null if they can. */
    static @Nullable String hidden(TypeElement type) {
        for (Element place = type; place instanceof TypeElement; place = place.getEnclosingElement()) {
            if (place.getModifiers().contains(Modifier.PRIVATE)) {
                return place == type ? "is private" : "is inside of " + place.getSimpleName() + ", which is private";
            }
        }
        return null;
    }

    private boolean isPlain(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            String why = "has type parameters, and a table has none; make an entity of each kind";
            problems.error(Code.P004, type, entity(type), why);
            return false;
        }
        boolean related = HierarchyModel.parentOf(type) != null || Mark.isOn(type, "Polymorphic");
        if (type.getModifiers().contains(Modifier.ABSTRACT) && !related) {
            String why = "is abstract, and nothing tells the classes apart that extend it; add @Polymorphic(on = ...),"
                    + " make it concrete, or take @Entity off";
            problems.error(Code.P003, type, entity(type), why);
            return false;
        }
        return true;
    }

    /** Loading an object calls the constructor without parameters of a superclass that is no entity. */
    private boolean hasUsableSuperclass(TypeElement type) {
        TypeElement above = superclass(type);
        if (above == null || EntityReader.isWoven(above)) {
            return true; // what is instrumented has a constructor for it
        }
        boolean inner = above.getNestingKind() == NestingKind.MEMBER
                && !above.getModifiers().contains(Modifier.STATIC);
        for (ExecutableElement constructor : ElementFilter.constructorsIn(above.getEnclosedElements())) {
            if (!inner && constructor.getParameters().isEmpty() && isAccessible(constructor, type)) {
                return true;
            }
        }
        String why =
                "extends " + above.getQualifiedName() + ", which has no constructor without parameters that it could"
                        + " call when a row is loaded; add one, at least protected, or hold a " + above.getSimpleName()
                        + " instead of extending it";
        problems.error(Code.P005, type, entity(type), why);
        return false;
    }

    private boolean isAccessible(ExecutableElement constructor, TypeElement from) {
        Set<Modifier> modifiers = constructor.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED)) {
            return true;
        }
        return !modifiers.contains(Modifier.PRIVATE)
                && elements.getPackageOf(constructor).equals(elements.getPackageOf(from));
    }

    static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** Checks the attributes against each other. */
    void check(EntityModel entity) {
        TypeElement type = entity.type();
        boolean misread = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(EntityReader::isMapped)
                .anyMatch(field -> entity.attribute(field.getSimpleName().toString()) == null);
        if (entity.primaryKey().isEmpty() && !misread) {
            String why = "has no @Id: rows are told apart by their key; add @Id to the attribute or attributes of it";
            problems.error(Code.P006, type, entity(type), why);
        }
        List<ColumnModel> versions = entity.columns().stream()
                .filter(column -> column.is(Trait.VERSION))
                .toList();
        if (versions.size() > 1) {
            String why = "is a second @Version beside " + versions.get(0).name() + "; keep one";
            problems.error(Code.P025, versions.get(1).field(), null, why);
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.name().equals(Names.constant(entity.name()))
                    || attribute.name().equals("DESCRIPTOR")) {
                String why = "has the name of a constant of the metamodel; rename it";
                problems.error(Code.P017, attribute.field(), null, why);
            }
        }
        columnsAreDistinct(entity);
        new HierarchyChecks(problems).check(entity);
        onLoadMethods(type);
        tableMethods(entity);
        SynonymModel.check(elements, entity, problems);
    }

    /** The methods that say more of the table, and those that become methods of the metamodel. */
    private void tableMethods(EntityModel entity) {
        StaticMethods methods = new StaticMethods(elements);
        for (String name : List.of("TableItems", "MappedTable", "Hybrid")) {
            for (ExecutableElement method : StaticMethods.marked(entity.type(), name)) {
                String why = methods.whyNot(method, entity.type());
                why = why == null ? TableMethods.misfit(name, method) : why;
                if (why != null) {
                    problems.error(Code.P027, method, Mark.find(elements, method, name), why);
                }
            }
        }
    }

    private void columnsAreDistinct(EntityModel entity) {
        Map<String, ColumnModel> byName = new LinkedHashMap<>();
        for (ColumnModel column : entity.ownColumns()) {
            ColumnModel other = byName.putIfAbsent(column.column().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                String why = "has the column " + column.column() + " of " + other.name()
                        + "; give one of them another with @Column(name = ...)";
                problems.error(Code.P015, column.field(), null, why);
            }
        }
    }

    private void onLoadMethods(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Mark mark = Mark.find(elements, method, "OnLoad");
            boolean callable = method.getParameters().isEmpty()
                    && method.getReturnType().getKind() == TypeKind.VOID
                    && !method.getModifiers().contains(Modifier.STATIC);
            if (mark != null && !callable) {
                String why = "is called on an object that was loaded, with nothing and for nothing; make it an instance"
                        + " method without parameters that returns void";
                problems.error(Code.P024, method, mark, why);
            }
        }
    }

    private @Nullable Mark entity(TypeElement type) {
        return Mark.find(elements, type, "Entity");
    }
}
