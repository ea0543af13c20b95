package dev.athanor.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the type of a field means to the mapping. */
final class FieldTypes {

    private static final Set<String> COLUMN_TYPES = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Boolean",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.Instant",
            "java.time.OffsetTime",
            "java.time.Duration",
            "java.util.UUID");

    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("java.util.Date", "use java.time.Instant or LocalDate"),
            Map.entry("java.util.Calendar", "use java.time.OffsetDateTime"),
            Map.entry("java.sql.Date", "use java.time.LocalDate"),
            Map.entry("java.sql.Time", "use java.time.LocalTime"),
            Map.entry("java.sql.Timestamp", "use java.time.LocalDateTime or Instant"),
            Map.entry("java.time.ZonedDateTime", "use java.time.OffsetDateTime"),
            Map.entry("java.math.BigInteger", "use java.math.BigDecimal"),
            Map.entry("java.lang.Byte", "use short"),
            Map.entry("java.lang.Character", "use String"),
            Map.entry("java.util.Optional", "declare the field @Nullable"));

    private static final Set<String> VERSIONS =
            Set.of("java.time.Instant", "java.time.LocalDateTime", "java.time.OffsetDateTime", "java.util.UUID");

    /** The narrower ones first. */
    private static final List<String> COLLECTIONS =
            List.of("java.util.List", "java.util.SortedSet", "java.util.Set", "java.util.Map", "java.util.Collection");

    private static final Set<String> INTEGERS = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    private final Elements elements;
    private final Types types;

    FieldTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The class of a field's type, or null for a primitive, an array or a type variable. */
    @Nullable
    TypeElement classOf(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED
                ? (TypeElement) declared.asElement()
                : null;
    }

    /** The type of a field, or its box if it is primitive. */
    TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }

    /** Whether a column holds values of the type without further ado. */
    boolean isColumnType(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE;
        }
        return isImmutable(type);
    }

    /** Whether the updates of a row can be counted, or told apart, by values of the type. */
    boolean isVersion(TypeMirror type) {
        TypeElement element = classOf(boxed(type));
        return isInteger(type)
                || (element != null
                        && VERSIONS.contains(element.getQualifiedName().toString()));
    }

    boolean isInteger(TypeMirror type) {
        TypeElement element = classOf(boxed(type));
        return element != null && INTEGERS.contains(element.getQualifiedName().toString());
    }

    /** Whether values of the type stay as they are: numbers, texts, times, constants. */
    boolean isImmutable(TypeMirror type) {
        TypeElement element = classOf(boxed(type));
        return element != null
                && (element.getKind() == ElementKind.ENUM
                        || COLUMN_TYPES.contains(element.getQualifiedName().toString()));
    }

    /** What to use instead of a type that no column holds. */
    String better(TypeMirror type) {
        TypeElement element = classOf(boxed(type));
        if (element != null && isSqlType(type)) {
            return "an SQL type belongs into a @TypeMap, and the type of its values here";
        }
        if (element != null && element.getKind() == ElementKind.RECORD) {
            return "add @Embedded to keep its components in columns, or its SQL type to a @TypeMap";
        }
        String instead =
                element == null ? null : BETTER.get(element.getQualifiedName().toString());
        return instead != null
                ? instead
                : "add its SQL type to a @TypeMap, name that with @Column(type = ...), or add @Transient";
    }

    private boolean isSqlType(TypeMirror type) {
        TypeElement sqlType = elements.getTypeElement("dev.athanor.sql.type.SqlType");
        return sqlType != null && types.isAssignable(types.erasure(type), types.erasure(sqlType.asType()));
    }

    /** What the collection interface that a field is declared as means, or null if it is none. */
    RelationshipModel.@Nullable Kind collection(TypeMirror type) {
        TypeElement element = classOf(type);
        if (element == null) {
            return null;
        }
        return switch (element.getQualifiedName().toString()) {
            case "java.util.List" -> RelationshipModel.Kind.LIST;
            case "java.util.Set" -> RelationshipModel.Kind.SET;
            case "java.util.SortedSet" -> RelationshipModel.Kind.SORTED_SET;
            case "dev.athanor.orm.collection.WriteOnly" -> RelationshipModel.Kind.WRITE_ONLY;
            case "java.util.Map" -> RelationshipModel.Kind.MAP;
            case "java.util.Collection" -> RelationshipModel.Kind.COLLECTION;
            default -> null;
        };
    }

    /**
     * The interface that a field declared as a collection class should be declared as, or null if it is no collection.
     */
    @Nullable
    String collectionInterface(TypeMirror type) {
        for (String name : COLLECTIONS) {
            TypeElement wanted = elements.getTypeElement(name);
            if (wanted != null && types.isAssignable(types.erasure(type), types.erasure(wanted.asType()))) {
                return wanted.getSimpleName().toString();
            }
        }
        return null;
    }

    /** The type of what a collection holds: its last type argument; null if it is raw or no class. */
    @Nullable
    TypeElement element(TypeMirror collection) {
        if (!(collection instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()) {
            return null;
        }
        return classOf(
                declared.getTypeArguments().get(declared.getTypeArguments().size() - 1));
    }

    /** The type of the keys of a map, or null if it is raw. */
    @Nullable
    TypeMirror key(TypeMirror map) {
        return map instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 2
                ? declared.getTypeArguments().get(0)
                : null;
    }

    /** The comparators of objects of a class. */
    TypeMirror comparator(TypeElement type) {
        return generic("java.util.Comparator", types.getWildcardType(null, type.asType()));
    }

    /** The functions from objects of a class to values of a type. */
    TypeMirror function(TypeElement type, TypeMirror value) {
        return generic(
                "java.util.function.Function",
                types.getWildcardType(null, type.asType()),
                types.getWildcardType(boxed(value), null));
    }

    /** The functions from indexes to values of a type. */
    TypeMirror intFunction(TypeMirror value) {
        return generic("java.util.function.IntFunction", types.getWildcardType(boxed(value), null));
    }

    private TypeMirror generic(String name, TypeMirror... arguments) {
        return types.getDeclaredType(elements.getTypeElement(name), arguments);
    }

    /** Whether objects of a class can be used as the type. */
    boolean serves(TypeElement type, TypeMirror wanted) {
        return types.isAssignable(type.asType(), wanted);
    }

    /** Whether objects of a class have an order of their own. */
    boolean isComparable(TypeElement type) {
        return serves(type, generic("java.lang.Comparable", types.getWildcardType(null, type.asType())));
    }

    /** The name of a type for messages, without its annotations. */
    static String name(TypeMirror type) {
        return TypeName.get(type).toString();
    }

    /** Whether a variable of the type {@code to} takes a value of {@code from}. */
    boolean accepts(TypeMirror from, TypeMirror to) {
        return types.isAssignable(from, to);
    }

    /** Whether two types are one, but for boxes. */
    boolean sameWhole(TypeMirror one, TypeMirror other) {
        return name(boxed(one)).equals(name(boxed(other)));
    }

    /** Whether two types are one, but for boxes and type arguments. */
    boolean same(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(boxed(one)), types.erasure(boxed(other)));
    }
}
