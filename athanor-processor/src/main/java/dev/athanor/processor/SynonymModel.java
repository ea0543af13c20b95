package dev.athanor.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A second name of an attribute.
 *
 * @param name the name, which is that of a method
 * @param attribute the attribute
 */
record SynonymModel(String name, AttributeModel attribute) {

    private static final String MARK = "Synonym";

    /** The synonyms that an entity has, with those of the entity it extends. */
    static List<SynonymModel> all(Elements elements, EntityModel entity) {
        EntityModel parent = entity.hierarchy().parent();
        List<SynonymModel> all = new ArrayList<>(parent == null ? List.of() : all(elements, parent));
        all.addAll(own(elements, entity));
        return all;
    }

    /** The synonyms that an entity does not inherit. */
    static List<SynonymModel> own(Elements elements, EntityModel entity) {
        List<SynonymModel> own = new ArrayList<>();
        for (ExecutableElement method : StaticMethods.marked(entity.type(), MARK)) {
            AttributeModel attribute = entity.attribute(target(elements, method));
            if (attribute != null && whyNot(elements, entity, method) == null) {
                own.add(new SynonymModel(method.getSimpleName().toString(), attribute));
            }
        }
        return own;
    }

    private static String target(Elements elements, ExecutableElement method) {
        Mark mark = Mark.find(elements, method, MARK);
        return mark == null ? "" : mark.text("value");
    }

    /** Reports what is no second name of an attribute. */
    static void check(Elements elements, EntityModel entity, Problems problems) {
        for (ExecutableElement method : StaticMethods.marked(entity.type(), MARK)) {
            String why = whyNot(elements, entity, method);
            if (why != null) {
                problems.error(Code.P060, method, Mark.find(elements, method, MARK), why);
            }
        }
    }

    private static @Nullable String whyNot(Elements elements, EntityModel entity, ExecutableElement method) {
        String target = target(elements, method);
        String name = method.getSimpleName().toString();
        AttributeModel attribute = entity.attribute(target);
        if (attribute == null) {
            return "is a synonym of " + target + ", which " + entity.name() + " does not have"
                    + Nearest.hint(target, entity.attributeNames());
        }
        if (attribute instanceof EmbeddedModel) {
            return "is a synonym of " + target + ", a record in several columns; name one that is in one";
        }
        if (!method.getParameters().isEmpty() || method.getModifiers().contains(Modifier.STATIC)) {
            return "is a synonym of " + target + ", and what its objects return by that name is to be the same;"
                    + " make it an instance method without parameters";
        }
        return entity.attribute(name) == null ? null : "is a synonym with the name of an attribute; rename the method";
    }
}
