package dev.athanor.processor;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.processor.ColumnModel.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads fields that are no relationships: kept in a column, in several, or computed. */
final class ColumnFields {

    private final Elements elements;
    private final FieldTypes types;
    private final StoredTypes stored;
    private final StaticMethods methods;

    /**
     * Where a field is read.
     *
     * @param entity the entity it is read for
     * @param notNull whether its column is NOT NULL unless the field is nullable
     * @param problems what is wrong is reported to
     */
    record Place(TypeElement entity, boolean notNull, Problems problems) {}

    ColumnFields(Elements elements, FieldTypes types, StoredTypes stored) {
        this.elements = elements;
        this.types = types;
        this.stored = stored;
        this.methods = new StaticMethods(elements);
    }

    /** Returns the attribute that the field is; null if it cannot be one, and it was said why. */
    @Nullable
    AttributeModel read(VariableElement field, Place place) {
        Mark property = Mark.find(elements, field, "ColumnProperty");
        Mark said = Mark.find(elements, field, "QueryExpression");
        Mark embedded = Mark.find(elements, field, "Embedded");
        if (property != null) {
            return expression(field, property, place);
        }
        if (said != null) {
            return said.text("value").isEmpty()
                    ? new ExpressionModel(field, null, true, false, null)
                    : expression(field, said, place);
        }
        return embedded == null ? column(field, place) : embedded(field, embedded, place);
    }

    private @Nullable ExpressionModel expression(VariableElement field, Mark mark, Place place) {
        ExecutableElement method = methods.find(place.entity(), mark.text("value"), field, mark, place.problems());
        if (method == null) {
            return null;
        }
        TypeMirror made = argument(method.getReturnType());
        if (made == null || !types.same(made, field.asType())) {
            String why = "is a " + FieldTypes.name(field.asType()) + ", and " + method.getSimpleName() + " returns a "
                    + FieldTypes.name(method.getReturnType())
                    + "; it is to return an Expression of the type of the field";
            place.problems().error(Code.P027, field, mark, why);
            return null;
        }
        boolean plain = method.getParameters().isEmpty();
        if (!plain && !TableMethods.takesTable(method)) {
            String why = "names the method " + method.getSimpleName() + ", which is to take nothing or the Table";
            place.problems().error(Code.P027, field, mark, why);
            return null;
        }
        boolean said = mark.values().containsKey("expireOnFlush");
        return new ExpressionModel(
                field, method, !said, said && !mark.flag("expireOnFlush"), Mark.find(elements, field, "Deferred"));
    }

    private static @Nullable TypeMirror argument(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : null;
    }

    private @Nullable EmbeddedModel embedded(VariableElement field, Mark mark, Place place) {
        TypeElement type = types.classOf(field.asType());
        String why = null;
        if (type == null || type.getKind() != ElementKind.RECORD) {
            why = "is a " + FieldTypes.name(field.asType()) + ", and only records are embedded; make it a record";
        } else if (type.getModifiers().contains(Modifier.PRIVATE)
                || !type.getTypeParameters().isEmpty()) {
            why = type.getSimpleName() + " is private or generic, and the metamodel has to make objects of it; make it"
                    + " neither";
        }
        List<VariableElement> components = type == null
                ? List.of()
                : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(component -> !component.getModifiers().contains(Modifier.STATIC))
                        .toList();
        List<String> names = mark.texts("columns");
        Mark id = Mark.find(elements, field, "Id");
        if (why == null && id != null && !List.of("AUTO", "NO").contains(id.constant("generated"))) {
            why = "is a key of several columns, and those are the program's to make; remove generated";
        }
        if (why == null && !names.isEmpty() && names.size() != components.size()) {
            why = "names " + names.size() + " columns, and " + FieldTypes.name(field.asType()) + " has "
                    + components.size() + " components; name one for each";
        }
        if (why != null || type == null) {
            place.problems().error(Code.P028, field, mark, why == null ? "is no record" : why);
            return null;
        }
        return embedded(field, type, components, mark, place);
    }

    private EmbeddedModel embedded(
            VariableElement field, TypeElement type, List<VariableElement> components, Mark mark, Place place) {
        boolean nullable = Nullness.isNullable(field);
        boolean key = Mark.isOn(field, "Id");
        String prefix = mark.text("prefix").isEmpty()
                ? Names.snakeCase(field.getSimpleName().toString()) + "_"
                : mark.text("prefix");
        List<String> names = mark.texts("columns");
        List<ColumnModel> columns = new ArrayList<>();
        for (VariableElement component : components) {
            ColumnModel column = column(component, place);
            if (column != null) {
                String name = names.isEmpty() ? prefix + column.column() : names.get(columns.size());
                ColumnModel part = column.in(name, nullable && !key);
                columns.add(key ? part.with(Trait.PRIMARY_KEY) : part);
            }
        }
        return new EmbeddedModel(field, type, columns, nullable);
    }

    private @Nullable ColumnModel column(VariableElement field, Place place) {
        TypeMirror type = field.asType();
        Mark declared = Mark.find(elements, field, "Column");
        boolean typed = declared != null && !declared.text("type").isEmpty();
        CodeBlock how = stored.of(field, place.entity());
        if (how == null && !typed && !types.isColumnType(type)) {
            rejectType(field, place.problems());
            return null;
        }
        Set<Trait> traits = traits(field, declared, place);
        Mark version = Mark.find(elements, field, "Version");
        if (version != null && version.text("by").isEmpty() && !types.isVersion(type)) {
            String why = "@Version counts the updates, and " + FieldTypes.name(type)
                    + " does not; make it an int, or name a method that makes the next one: by = ...";
            place.problems().error(Code.P025, field, null, why);
        }
        checkSequence(field, place);
        if (traits.contains(Trait.MUTABLE)) {
            checkMutable(field, traits, place);
        }
        String name = declared == null ? "" : declared.text("name");
        String column = name.isEmpty() ? Names.snakeCase(field.getSimpleName().toString()) : name;
        Mark foreignKey = Mark.find(elements, field, "ForeignKey");
        return new ColumnModel(
                field,
                column,
                traits,
                declared,
                foreignKey,
                new ColumnModel.Source(how, methods(field, declared, place)));
    }

    private void checkMutable(VariableElement field, Set<Trait> traits, Place place) {
        String why = null;
        if (traits.contains(Trait.PRIMARY_KEY) || traits.contains(Trait.VERSION)) {
            why =
                    "finds the row, so its former value is needed, and a value changed in place has none; remove @Mutable";
        } else if (types.isImmutable(field.asType())) {
            why = "is a " + FieldTypes.name(field.asType()) + ", which nobody can change in place; remove @Mutable";
        }
        if (why != null) {
            place.problems().error(Code.P110, field, Mark.find(elements, field, "Mutable"), why);
        }
    }

    private void checkSequence(VariableElement field, Place place) {
        Mark id = Mark.find(elements, field, "Id");
        if (id == null || !id.constant("generated").equals("SEQUENCE")) {
            return;
        }
        RecordComponentElement wrapped = stored.wrapped(field.asType());
        if (id.text("sequence").isEmpty()) {
            String why = "takes its keys from a sequence, and does not say which; add sequence = ...";
            place.problems().error(Code.P062, field, id, why);
        } else if (!types.isInteger(wrapped == null ? field.asType() : wrapped.asType())) {
            String why = "takes its keys from a sequence, and is a " + FieldTypes.name(field.asType())
                    + "; make it a whole number, or a record of one";
            place.problems().error(Code.P062, field, id, why);
        }
    }

    private Set<Trait> traits(VariableElement field, @Nullable Mark declared, Place place) {
        Mark id = Mark.find(elements, field, "Id");
        boolean primitive = field.asType().getKind().isPrimitive();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.PRIMARY_KEY, id != null);
        add(traits, Trait.GENERATED, id != null && id.constant("generated").equals("YES"));
        add(traits, Trait.NOT_NULL, id != null || isNotNull(field, declared, primitive, place));
        add(traits, Trait.UNIQUE, declared != null && declared.flag("unique"));
        add(traits, Trait.INDEXED, declared != null && declared.flag("index"));
        add(traits, Trait.VERSION, Mark.isOn(field, "Version"));
        add(traits, Trait.PRIMITIVE, primitive);
        add(traits, Trait.MUTABLE, Mark.isOn(field, "Mutable"));
        return traits;
    }

    private static boolean isNotNull(VariableElement field, @Nullable Mark declared, boolean primitive, Place place) {
        String said = declared == null ? "AUTO" : declared.constant("nullability");
        return switch (said) {
            case "NOT_NULL" -> true;
            case "NULLABLE" -> false;
            default -> primitive || (place.notNull() && !Nullness.isNullable(field));
        };
    }

    private ColumnModel.Methods methods(VariableElement field, @Nullable Mark declared, Place place) {
        ExecutableElement define = declared == null || declared.text("define").isEmpty()
                ? null
                : methods.find(place.entity(), declared.text("define"), field, declared, place.problems());
        if (define != null && !definesColumn(define)) {
            String why = "names the method " + define.getSimpleName()
                    + ", which is to take a ColumnDefinition and to return one";
            place.problems().error(Code.P027, field, declared, why);
            define = null;
        }
        return new ColumnModel.Methods(
                maker(field, "OnInsert", place), maker(field, "OnUpdate", place), define, version(field, place));
    }

    /** The method that makes the next version of the one before. */
    private @Nullable ExecutableElement version(VariableElement field, Place place) {
        Mark mark = Mark.find(elements, field, "Version");
        if (mark == null || mark.text("by").isEmpty()) {
            return null;
        }
        ExecutableElement method = methods.find(place.entity(), mark.text("by"), field, mark, place.problems());
        if (method == null) {
            return null;
        }
        TypeMirror value = types.boxed(field.asType());
        boolean fits = types.same(types.boxed(method.getReturnType()), value)
                && method.getParameters().size() == 1
                && types.same(method.getParameters().get(0).asType(), value);
        if (!fits) {
            String name = FieldTypes.name(value);
            String why = "names the method " + method.getSimpleName() + ", which is to take the version before, a "
                    + name + " that is null for a new row, and to return the next one, a " + name;
            place.problems().error(Code.P027, field, mark, why);
            return null;
        }
        return method;
    }

    private boolean definesColumn(ExecutableElement method) {
        return method.getParameters().size() == 1
                && isDefinition(method.getReturnType())
                && isDefinition(method.getParameters().get(0).asType());
    }

    private boolean isDefinition(TypeMirror type) {
        TypeElement element = types.classOf(type);
        return element != null && element.getSimpleName().contentEquals("ColumnDefinition");
    }

    /** The method that makes values of a column. */
    private @Nullable ExecutableElement maker(VariableElement field, String name, Place place) {
        Mark mark = Mark.find(elements, field, name);
        ExecutableElement method =
                mark == null ? null : methods.find(place.entity(), mark.text("value"), field, mark, place.problems());
        if (method == null || mark == null) {
            return null;
        }
        TypeMirror made = ColumnCode.returnsMaker(method) ? argument(method.getReturnType()) : method.getReturnType();
        if (made == null
                || !types.same(made, field.asType())
                || method.getParameters().size() > 1) {
            String why = "names the method " + method.getSimpleName() + ", which returns "
                    + FieldTypes.name(method.getReturnType()) + " and takes "
                    + method.getParameters().size() + " arguments; it is to return a "
                    + FieldTypes.name(field.asType()) + ", an Expression or a ColumnDefault of it, and to take nothing"
                    + " or the RowValues";
            place.problems().error(Code.P027, field, mark, why);
            return null;
        }
        return method;
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
            EntityReader.rejectClass(field, collection, null, problems);
        } else {
            String why = "a " + collection + " is in no column; add @Relationship, @Transient if it is not kept, or the"
                    + " type of an array or of JSON to a @TypeMap";
            problems.error(Code.P007, field, null, why);
        }
    }
}
