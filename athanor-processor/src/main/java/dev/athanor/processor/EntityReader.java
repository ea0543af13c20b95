package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads entity classes, and reports what is wrong with one without a look at others. */
final class EntityReader {

    private static final List<String> COLUMN_MARKS = List.of(
            "Id",
            "Column",
            "ForeignKey",
            "Version",
            "Deferred",
            "ServerDefault",
            "OnInsert",
            "OnUpdate",
            "Computed",
            "ColumnProperty",
            "QueryExpression",
            "Mutable",
            "Embedded");
    private static final List<String> ALL_MARKS = allMarks();

    private final Elements elements;
    private final FieldTypes types;
    private final StoredTypes stored;
    private final ColumnFields columns;
    private final Map<String, EntityModel> lookedAt = new HashMap<>();

    EntityReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = new FieldTypes(elements, environment.getTypeUtils());
        this.stored = new StoredTypes(elements, environment.getTypeUtils(), types);
        this.columns = new ColumnFields(elements, types, stored);
    }

    private static List<String> allMarks() {
        List<String> all = new ArrayList<>(COLUMN_MARKS);
        all.add("Relationship");
        return List.copyOf(all);
    }

    static boolean isEntity(TypeElement type) {
        return isClass(type) || isRecord(type);
    }

    private static boolean isClass(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && Mark.isOn(type, "Entity");
    }

    /** Whether a type is an entity that is only read: a record. */
    static boolean isRecord(TypeElement type) {
        return type.getKind() == ElementKind.RECORD && Mark.isOn(type, "Entity");
    }

    FieldTypes types() {
        return types;
    }

    /** Returns an entity that is referred to; its own problems are reported where it is compiled. */
    EntityModel lookAt(TypeElement type) {
        String name = type.getQualifiedName().toString();
        EntityModel known = lookedAt.get(name);
        if (known == null) {
            known = read(type, Problems.SILENT);
            lookedAt.put(name, known);
        }
        return known;
    }

    /** Returns the entity and reports the problems of its fields. */
    EntityModel read(TypeElement type, Problems problems) {
        Mark entity = Mark.find(elements, type, "Entity");
        String table = entity == null ? "" : entity.text("table");
        boolean notNull = notNull(type, entity, problems);
        TypeElement above = HierarchyModel.parentOf(type);
        HierarchyModel hierarchy =
                HierarchyModel.of(elements, type, above == null ? null : lookAt(above), !table.isEmpty());
        List<AttributeModel> attributes = new ArrayList<>();
        int inherited = 0;
        for (TypeElement each : withSuperclasses(type)) {
            boolean own = each.equals(type);
            inherited = own ? attributes.size() : inherited;
            read(each, new ColumnFields.Place(type, notNull, own ? problems : Problems.SILENT), attributes);
        }
        List<AttributeModel> all = new ArrayList<>(hierarchy.inherited());
        all.addAll(withGeneratedKey(attributes));
        String schema = entity == null ? "" : entity.text("schema");
        return new EntityModel(type, table(type, table, hierarchy), schema, all, inherited, hierarchy);
    }

    private static String table(TypeElement type, String said, HierarchyModel hierarchy) {
        EntityModel parent = hierarchy.parent();
        if (said.isEmpty() && parent != null && hierarchy.kind() == HierarchyModel.Kind.SINGLE) {
            return parent.table();
        }
        return said.isEmpty() ? Names.snakeCase(type.getSimpleName().toString()) : said;
    }

    /** Reports the problems of the fields of a mapped superclass. */
    void readSuperclass(TypeElement type, Problems problems) {
        boolean notNull = notNull(type, null, problems);
        read(type, new ColumnFields.Place(type, notNull, problems), new ArrayList<>());
    }

    private void read(TypeElement type, ColumnFields.Place place, List<AttributeModel> attributes) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (isMapped(field)) {
                AttributeModel attribute = attribute(field, place.entity(), place.notNull(), place.problems());
                if (attribute != null) {
                    attributes.add(attribute);
                }
            } else {
                rejectMarks(field, ALL_MARKS, "is static or transient and so not mapped", place.problems());
            }
        }
    }

    /** The mapped superclasses of a class up to the entity it extends, the uppermost first, and the class itself. */
    static List<TypeElement> withSuperclasses(TypeElement type) {
        List<TypeElement> all = new ArrayList<>(List.of(type));
        for (TypeElement above = EntityChecks.superclass(type);
                above != null && !isEntity(above);
                above = EntityChecks.superclass(above)) {
            if (isMappedSuperclass(above)) {
                all.add(0, above);
            }
        }
        return all;
    }

    static boolean isMappedSuperclass(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && Mark.isOn(type, "MappedSuperclass");
    }

    /** Whether objects of the class have what instrumentation adds. */
    static boolean isWoven(TypeElement type) {
        return isClass(type) || isMappedSuperclass(type);
    }

    static boolean isMapped(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.TRANSIENT)
                && !Mark.isOn(field, "Transient");
    }

    /** Whether a field of a reference type that is not nullable is NOT NULL. */
    private boolean notNull(TypeElement type, @Nullable Mark entity, Problems problems) {
        String nullability = entity == null ? "AUTO" : entity.constant("nullability");
        if (nullability.equals("NULLABLE")) {
            return false;
        }
        boolean says = nullability.equals("NOT_NULL")
                || Nullness.isMarked(
                        Aside.of(type) instanceof TypeElement mapping ? mapping : type, elements.getModuleOf(type));
        if (!says) {
            problems.warning(
                    Code.P019,
                    type,
                    "neither it nor its package is @NullMarked, so columns are NOT NULL unless their field is @Nullable;"
                            + " add @NullMarked, or say so with @Entity(nullability = Nullability.NOT_NULL) or NULLABLE");
        }
        return true;
    }

    private @Nullable AttributeModel attribute(
            VariableElement field, TypeElement entity, boolean notNull, Problems problems) {
        TypeMirror type = field.asType();
        if (type.getKind() == TypeKind.ERROR) {
            return null; // javac says it better
        }
        if (field.getSimpleName().toString().startsWith("$")) {
            problems.error(Code.P017, field, null, "names that begin with a dollar are reserved; rename it");
            return null;
        }
        if (!field.getModifiers().contains(Modifier.PRIVATE)) {
            problems.warning(
                    Code.P016,
                    field,
                    "is not private: code that the annotation processor does not see can change it unnoticed; make it"
                            + " private");
        }
        Mark declared = Mark.find(elements, field, "Relationship");
        TypeElement target = types.classOf(type);
        if (isRecord(entity) && new RecordChecks(elements, problems).rejects(entity, field, relatedBy(type))) {
            return null;
        }
        if (declared != null || (target != null && isEntity(target))) {
            return relationship(field, declared, notNull, problems);
        }
        return columns.read(field, new ColumnFields.Place(entity, notNull, problems));
    }

    /** The entity that a field of the type leads to, alone or in a collection; null if it leads to none. */
    private @Nullable TypeElement relatedBy(TypeMirror type) {
        TypeElement alone = types.classOf(type);
        TypeElement element = alone == null || isEntity(alone) ? alone : types.element(type);
        return element != null && isEntity(element) ? element : null;
    }

    static void rejectClass(VariableElement field, String collection, @Nullable Mark declared, Problems problems) {
        boolean isClass = field.asType() instanceof DeclaredType type
                && type.asElement().getKind().isClass();
        problems.error(
                Code.P008,
                field,
                declared,
                "is declared as " + (isClass ? "a class, " : "") + FieldTypes.name(field.asType())
                        + ", but a collection of our own takes its place on first" + " use; declare it as "
                        + collection);
    }

    private @Nullable RelationshipModel relationship(
            VariableElement field, @Nullable Mark declared, boolean notNull, Problems problems) {
        rejectMarks(field, COLUMN_MARKS, "is a relationship, not a column", problems);
        TypeMirror type = field.asType();
        RelationshipModel.Kind kind = types.collection(type);
        String collection = kind == null ? types.collectionInterface(type) : null;
        if (collection != null) {
            rejectClass(field, collection, declared, problems);
            return null;
        }
        TypeElement element = types.element(type);
        if (kind == null && element != null && isEntity(element)) {
            String why = "is declared as " + FieldTypes.name(type) + ", which does not say how it holds its members;"
                    + " declare it as List, Set, SortedSet, Map, Collection or WriteOnly";
            problems.error(Code.P050, field, declared, why);
            return null;
        }
        TypeElement target = kind == null ? types.classOf(type) : element;
        if (target == null || !isEntity(target)) {
            rejectTarget(field, declared, target, problems);
            return null;
        }
        if (kind != null) {
            return new RelationshipModel(field, target, kind, false, declared);
        }
        boolean required = notNull && !Nullness.isNullable(field);
        return new RelationshipModel(field, target, RelationshipModel.Kind.ONE, required, declared);
    }

    private static void rejectTarget(
            VariableElement field, @Nullable Mark declared, @Nullable TypeElement target, Problems problems) {
        if (target == null) {
            String why =
                    FieldTypes.name(field.asType()) + " does not say which entity it holds; give it a type argument";
            problems.error(Code.P009, field, declared, why);
        } else if (target.asType().getKind() != TypeKind.ERROR) {
            String why = target.getSimpleName() + " is no entity; add @Entity to it, or @Transient to the field";
            problems.error(Code.P009, field, declared, why);
        }
    }

    private void rejectMarks(VariableElement field, List<String> marks, String because, Problems problems) {
        for (String name : marks) {
            Mark mark = Mark.find(elements, field, name);
            if (mark != null) {
                String why = "@" + name + " means nothing here: the field " + because + "; remove it";
                problems.error(Code.P024, field, mark, why);
            }
        }
    }

    /** A key of one integer that references nothing is made by the database unless the annotation says otherwise. */
    private List<AttributeModel> withGeneratedKey(List<AttributeModel> attributes) {
        List<AttributeModel> keys = attributes.stream()
                .filter(attribute -> attribute instanceof ColumnModel column && column.is(Trait.PRIMARY_KEY))
                .toList();
        if (keys.size() != 1 || !(keys.get(0) instanceof ColumnModel key) || !isGenerated(key)) {
            return attributes;
        }
        List<AttributeModel> generated = new ArrayList<>(attributes);
        generated.set(attributes.indexOf(key), key.with(Trait.GENERATED));
        return generated;
    }

    private boolean isGenerated(ColumnModel key) {
        Mark id = Mark.find(elements, key.field(), "Id");
        return id != null
                && id.constant("generated").equals("AUTO")
                && key.foreignKey() == null
                && key.methods().onInsert() == null
                && isInteger(key.field().asType());
    }

    /** Whether a type is a whole number, or a record of nothing but one. */
    private boolean isInteger(TypeMirror type) {
        RecordComponentElement wrapped = stored.wrapped(type);
        return types.isInteger(wrapped == null ? type : wrapped.asType());
    }

    boolean isSamePackage(TypeElement one, TypeElement other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }

    StoredTypes stored() {
        return stored;
    }
}
