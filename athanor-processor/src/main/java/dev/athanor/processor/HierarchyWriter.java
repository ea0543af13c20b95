package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Writes what the metamodel of an entity in a hierarchy has beyond that of others. */
final class HierarchyWriter {

    private static final String MAPPING = "dev.athanor.orm.mapping";

    private HierarchyWriter() {}

    /** The calls that say in the descriptor where the entity stands in its hierarchy. */
    static CodeBlock descriptor(EntityModel entity) {
        CodeBlock.Builder code = CodeBlock.builder();
        HierarchyModel hierarchy = entity.hierarchy();
        EntityModel parent = hierarchy.parent();
        if (parent != null) {
            code.add(
                    "\n.extending($T.class, $L, $T.$L)",
                    ClassName.get(parent.type()),
                    parent.attributes().size(),
                    ClassName.get(MAPPING, "InheritanceKind"),
                    hierarchy.kind());
        }
        List<TypeElement> subclasses = HierarchyModel.subclasses(entity.type(), hierarchy.polymorphic());
        if (hierarchy.polymorphic() != null || !subclasses.isEmpty()) {
            code.add("\n.polymorphic($L)", polymorphic(hierarchy, subclasses));
        }
        return code.build();
    }

    private static CodeBlock polymorphic(HierarchyModel hierarchy, List<TypeElement> subclasses) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S)", ClassName.get(MAPPING, "PolymorphicDescriptor"), hierarchy.text("identity"));
        for (String name : List.of("on", "keyColumn")) {
            if (!hierarchy.text(name).isEmpty()) {
                code.add(".$L($S)", name, hierarchy.text(name));
            }
        }
        if (!hierarchy.load().equals("LAZY")) {
            code.add(".load($T.$L)", ClassName.get("dev.athanor.orm.annotation", "PolymorphicLoad"), hierarchy.load());
        }
        for (String name : List.of("loadAll", "passiveDeletes")) {
            if (hierarchy.flag(name)) {
                code.add(".$L()", name);
            }
        }
        for (TypeElement subclass : subclasses) {
            code.add(".subclass($T.class)", ClassName.get(subclass));
        }
        return code.build();
    }
}
