package dev.athanor.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What an entity extends, and how it is told apart from others of its hierarchy.
 *
 * @param parent the entity it extends, or null
 * @param kind where its rows are kept; null if it extends none
 * @param polymorphic its {@code @Polymorphic}, or null
 */
record HierarchyModel(
        @Nullable EntityModel parent,
        @Nullable Kind kind,
        @Nullable Mark polymorphic) {

    /** Of an entity without relatives. */
    static final HierarchyModel NONE = new HierarchyModel(null, null, null);

    /** Where the rows are kept; the names are those of {@code InheritanceKind}. */
    enum Kind {
        SINGLE,
        JOINED,
        CONCRETE
    }

    static HierarchyModel of(Elements elements, TypeElement type, @Nullable EntityModel parent, boolean ownTable) {
        Mark polymorphic = Mark.find(elements, type, "Polymorphic");
        if (parent == null) {
            return new HierarchyModel(null, null, polymorphic);
        }
        boolean concrete = polymorphic != null && polymorphic.flag("concrete");
        Kind kind = concrete ? Kind.CONCRETE : ownTable ? Kind.JOINED : Kind.SINGLE;
        return new HierarchyModel(parent, kind, polymorphic);
    }

    /** The nearest superclass that is an entity, or null. */
    static @Nullable TypeElement parentOf(TypeElement type) {
        for (TypeElement above = EntityChecks.superclass(type); above != null; above = EntityChecks.superclass(above)) {
            if (EntityReader.isEntity(above)) {
                return above;
            }
        }
        return null;
    }

    /** The attributes that it inherits. */
    List<AttributeModel> inherited() {
        return parent == null ? List.of() : parent.attributes();
    }

    String text(String name) {
        return polymorphic == null ? "" : polymorphic.text(name);
    }

    boolean flag(String name) {
        return polymorphic != null && polymorphic.flag(name);
    }

    String load() {
        return polymorphic == null ? "LAZY" : polymorphic.constant("load");
    }

    /** The classes that extend it, as far as it names them. */
    static List<TypeElement> subclasses(TypeElement type, @Nullable Mark polymorphic) {
        List<TypeMirror> named = new ArrayList<>(polymorphic == null ? List.of() : polymorphic.types("subclasses"));
        if (type.getModifiers().contains(Modifier.SEALED)) {
            named.addAll(type.getPermittedSubclasses());
        }
        return named.stream()
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .filter(EntityReader::isEntity)
                .distinct()
                .toList();
    }

    /** The topmost entity whose key its rows have. */
    static EntityModel root(EntityModel entity) {
        EntityModel parent = entity.hierarchy().parent();
        return parent == null || entity.hierarchy().kind() == Kind.CONCRETE ? entity : root(parent);
    }
}
