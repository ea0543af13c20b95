package dev.athanor.processor;

import dev.athanor.processor.ColumnModel.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads entity classes, and reports what is wrong with one without a look at others. */
final class EntityReader {

    private static final List<String> COLUMN_MARKS = List.of("Id", "Column", "ForeignKey", "Version");
    private static final List<String> ALL_MARKS = List.of("Id", "Column", "ForeignKey", "Version", "Relationship");

    private final Elements elements;
    private final FieldTypes types;
    private final Map<String, EntityModel> lookedAt = new HashMap<>();

    EntityReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = new FieldTypes(elements, environment.getTypeUtils());
    }

    static boolean isEntity(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && Mark.isOn(type, "Entity");
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
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (isMapped(field)) {
                AttributeModel attribute = attribute(field, notNull, problems);
                if (attribute != null) {
                    attributes.add(attribute);
                }
            } else {
                rejectMarks(field, ALL_MARKS, "is static or transient and so not mapped", problems);
            }
        }
        List<AttributeModel> all = new ArrayList<>(hierarchy.inherited());
        all.addAll(withGeneratedKey(attributes));
        String schema = entity == null ? "" : entity.text("schema");
        return new EntityModel(type, table(type, table, hierarchy), schema, all, hierarchy);
    }

    private static String table(TypeElement type, String said, HierarchyModel hierarchy) {
        EntityModel parent = hierarchy.parent();
        if (said.isEmpty() && parent != null && hierarchy.kind() == HierarchyModel.Kind.SINGLE) {
            return parent.table();
        }
        return said.isEmpty() ? Names.snakeCase(type.getSimpleName().toString()) : said;
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
        boolean says = nullability.equals("NOT_NULL") || Nullness.isMarked(type, elements.getModuleOf(type));
        if (!says) {
            problems.warning(
                    Code.P019,
                    type,
                    "neither it nor its package is @NullMarked, so columns are NOT NULL unless their field is @Nullable;"
                            + " add @NullMarked, or say so with @Entity(nullability = Nullability.NOT_NULL) or NULLABLE");
        }
        return true;
    }

    private @Nullable AttributeModel attribute(VariableElement field, boolean notNull, Problems problems) {
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
        if (declared != null || (target != null && isEntity(target))) {
            return relationship(field, declared, notNull, problems);
        }
        return column(field, notNull, problems);
    }

    private @Nullable ColumnModel column(VariableElement field, boolean notNull, Problems problems) {
        TypeMirror type = field.asType();
        Mark declared = Mark.find(elements, field, "Column");
        boolean typed = declared != null && !declared.text("type").isEmpty();
        if (!typed && !types.isColumnType(type)) {
            rejectType(field, problems);
            return null;
        }
        Mark id = Mark.find(elements, field, "Id");
        Mark foreignKey = Mark.find(elements, field, "ForeignKey");
        boolean primitive = type.getKind().isPrimitive();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.PRIMARY_KEY, id != null);
        add(traits, Trait.GENERATED, id != null && id.constant("generated").equals("YES"));
        add(traits, Trait.NOT_NULL, primitive || id != null || (notNull && !Nullness.isNullable(field)));
        add(traits, Trait.UNIQUE, declared != null && declared.flag("unique"));
        add(traits, Trait.INDEXED, declared != null && declared.flag("index"));
        add(traits, Trait.VERSION, Mark.isOn(field, "Version"));
        add(traits, Trait.PRIMITIVE, primitive);
        if (traits.contains(Trait.VERSION) && !types.isInteger(type)) {
            problems.error(
                    Code.P025,
                    field,
                    null,
                    "@Version counts the updates, and " + FieldTypes.name(type) + " does not; make it an int");
        }
        String name = declared == null ? "" : declared.text("name");
        String column = name.isEmpty() ? Names.snakeCase(field.getSimpleName().toString()) : name;
        return new ColumnModel(field, column, traits, declared, foreignKey);
    }

    private static void add(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private void rejectType(VariableElement field, Problems problems) {
        TypeMirror type = field.asType();
        String collection = types.collectionInterface(type);
        if (collection == null) {
            String why = "no column holds a " + FieldTypes.name(type) + "; " + types.better(type);
            problems.error(Code.P007, field, null, why);
        } else if (types.collection(type) == null) {
            rejectClass(field, collection, null, problems);
        } else {
            String why = "a " + collection + " is in no column; add @Relationship, or @Transient if it is not kept";
            problems.error(Code.P007, field, null, why);
        }
    }

    private static void rejectClass(
            VariableElement field, String collection, @Nullable Mark declared, Problems problems) {
        problems.error(
                Code.P008,
                field,
                declared,
                "is declared as a class, " + FieldTypes.name(field.asType())
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
        TypeElement target = kind == null ? types.classOf(type) : types.element(type);
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
        Set<Trait> traits = EnumSet.copyOf(key.traits());
        traits.add(Trait.GENERATED);
        List<AttributeModel> generated = new ArrayList<>(attributes);
        generated.set(
                attributes.indexOf(key),
                new ColumnModel(key.field(), key.column(), traits, key.declared(), key.foreignKey()));
        return generated;
    }

    private boolean isGenerated(ColumnModel key) {
        Mark id = Mark.find(elements, key.field(), "Id");
        return id != null
                && id.constant("generated").equals("AUTO")
                && key.foreignKey() == null
                && types.isInteger(key.field().asType());
    }
}
