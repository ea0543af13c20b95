package dev.athanor.processor;

import dev.athanor.processor.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks what an entity says of the collections of its relationships. */
final class CollectionChecks {

    private final EntityReader reader;
    private final Problems problems;

    CollectionChecks(EntityReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** Checks the collection of a relationship of {@code entity} to {@code target}. */
    void check(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        orderBy(relationship, target);
        mapKey(entity, relationship, target);
        sorted(entity, relationship, target);
        position(entity, relationship, target);
        Mark declared = relationship.declared();
        if (relationship.kind() == Kind.WRITE_ONLY && declared != null && declared.isGiven("lazy")) {
            error(Code.P054, relationship, "is write-only, and lazy says when it is loaded; remove lazy");
        }
    }

    private void error(Code code, RelationshipModel relationship, String why) {
        problems.error(code, relationship.field(), relationship.declared(), why);
    }

    private static String type(RelationshipModel relationship) {
        return FieldTypes.name(relationship.field().asType());
    }

    private static List<String> columns(EntityModel target) {
        return target.columns().stream().map(AttributeModel::name).toList();
    }

    /** Why {@code name}, which is no attribute in a column, cannot stand where one has to. */
    private static String unfit(EntityModel target, String name) {
        if (target.attribute(name) != null) {
            return "is not a column" + Nearest.hint(name, columns(target));
        }
        return columns(target).contains(name)
                ? "is a part of a record; name an attribute that is in a column of its own"
                : "does not exist" + Nearest.hint(name, columns(target));
    }

    private void orderBy(RelationshipModel relationship, EntityModel target) {
        String orderBy = relationship.text("orderBy");
        if (orderBy.isBlank()) {
            return;
        }
        for (String term : orderBy.split(",", -1)) {
            String[] words = term.strip().split("\\s+", -1);
            boolean directed = words.length == 1
                    || (words.length == 2 && (words[1].equalsIgnoreCase("asc") || words[1].equalsIgnoreCase("desc")));
            String why = null;
            if (!directed) {
                why = "orderBy has \"" + term.strip() + "\"; write an attribute, and asc or desc after it";
            } else if (!columns(target).contains(words[0])) {
                why = "orderBy names " + target.name() + "." + words[0] + ", which " + unfit(target, words[0]);
            }
            if (why != null) {
                error(Code.P013, relationship, why);
            }
        }
    }

    private void mapKey(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        DeclaredType by = relationship.type("mapKeyBy");
        String mapKey = relationship.text("mapKey");
        TypeMirror keys = reader.types().key(relationship.field().asType());
        if (relationship.kind() != Kind.MAP) {
            String said = by == null ? "mapKey" : "mapKeyBy";
            if (by != null || !mapKey.isEmpty()) {
                error(Code.P013, relationship, said + " is for a Map, and this is a " + type(relationship));
            } else if (relationship.flag("ignoreUnsetKey")) {
                error(Code.P013, relationship, "ignoreUnsetKey is for a Map, and this is a " + type(relationship));
            }
        } else if (by == null) {
            String why = mapKey(mapKey, keys, target);
            if (why != null) {
                error(Code.P013, relationship, why);
            }
        } else if (!mapKey.isEmpty()) {
            error(Code.P013, relationship, "both mapKey and mapKeyBy say what its keys are; remove one of the two");
        } else if (keys != null) {
            made(entity, relationship, "mapKeyBy", reader.types().function(target.type(), keys));
        }
    }

    private @Nullable String mapKey(String mapKey, @Nullable TypeMirror keys, EntityModel target) {
        AttributeModel key = target.attribute(mapKey);
        if (mapKey.isEmpty()) {
            return "does not say which attribute of " + target.name() + " is the key; add mapKey, or mapKeyBy with a"
                    + " class that makes it";
        }
        if (!columns(target).contains(mapKey) || key == null) {
            return "mapKey names " + target.name() + "." + mapKey + ", which " + unfit(target, mapKey);
        }
        if (keys != null && !reader.types().same(keys, key.field().asType())) {
            return "mapKey names " + target.name() + "." + mapKey + ", which is a "
                    + FieldTypes.name(key.field().asType()) + ", but the keys of the map are " + FieldTypes.name(keys);
        }
        return null;
    }

    private void sorted(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        DeclaredType by = relationship.type("sortedBy");
        if (relationship.kind() != Kind.SORTED_SET) {
            if (by != null) {
                error(
                        Code.P051,
                        relationship,
                        "sortedBy is for a SortedSet, and this is a " + type(relationship)
                                + "; declare it as one, or say orderBy, which orders what is loaded");
            }
        } else if (by != null) {
            made(entity, relationship, "sortedBy", reader.types().comparator(target.type()));
        } else if (!reader.types().isComparable(target.type())) {
            error(
                    Code.P051,
                    relationship,
                    "is sorted, and " + target.name() + " has no order; let it implement Comparable<" + target.name()
                            + ">, or name a Comparator with sortedBy");
        }
    }

    private void position(EntityModel entity, RelationshipModel relationship, EntityModel target) {
        String position = relationship.text("position");
        DeclaredType by = relationship.type("positionBy");
        if (position.isEmpty()) {
            if (by != null || relationship.number("firstPosition") != 0 || relationship.flag("renumberOnAdd")) {
                error(
                        Code.P053,
                        relationship,
                        "says how its members are numbered, and not where; add position with the attribute of "
                                + target.name() + " that holds the number");
            }
            return;
        }
        AttributeModel attribute = target.attribute(position);
        String named = "position names " + target.name() + "." + position + ", which ";
        String why = null;
        if (relationship.kind() != Kind.LIST) {
            why = "position is for a List, and this is a " + type(relationship);
        } else if (!columns(target).contains(position) || attribute == null) {
            why = named + unfit(target, position);
        } else if (by == null && !reader.types().isInteger(attribute.field().asType())) {
            why = named + "is a " + FieldTypes.name(attribute.field().asType())
                    + "; make it an int, or say with positionBy what it holds at each index";
        } else if (by != null && relationship.number("firstPosition") != 0) {
            why = "both firstPosition and positionBy say where it begins; remove one of the two";
        }
        if (why != null) {
            error(Code.P053, relationship, why);
        } else if (by != null && attribute != null) {
            made(
                    entity,
                    relationship,
                    "positionBy",
                    reader.types().intFunction(attribute.field().asType()));
        }
    }

    /** Checks a class of which the metamodel of {@code entity} makes an object that serves as {@code wanted}. */
    private void made(EntityModel entity, RelationshipModel relationship, String name, TypeMirror wanted) {
        DeclaredType given = relationship.type(name);
        if (given == null) {
            return;
        }
        TypeElement type = (TypeElement) given.asElement();
        String why = null;
        if (!reader.types().serves(type, wanted)) {
            why = "is no " + FieldTypes.name(wanted) + "; let it implement that";
        } else if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            why = "is no class; name one that the metamodel can make an object of";
        } else if (!isMakable(type, entity)) {
            why = "cannot be made by the metamodel; make it a static or top-level class that is neither abstract nor"
                    + " private, with a constructor without parameters, public if it is in another package";
        }
        if (why != null) {
            error(Code.P052, relationship, name + " names " + type.getSimpleName() + ", which " + why);
        }
    }

    private boolean isMakable(TypeElement type, EntityModel entity) {
        boolean near = reader.isSamePackage(type, entity.type());
        boolean inner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
        List<Element> places = new ArrayList<>();
        for (Element place = type; place instanceof TypeElement; place = place.getEnclosingElement()) {
            places.add(place);
        }
        if (inner || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()) {
                places.add(constructor);
                return places.stream().allMatch(place -> isVisible(place, near));
            }
        }
        return false;
    }

    private static boolean isVisible(Element place, boolean near) {
        return near
                ? !place.getModifiers().contains(Modifier.PRIVATE)
                : place.getModifiers().contains(Modifier.PUBLIC);
    }
}
