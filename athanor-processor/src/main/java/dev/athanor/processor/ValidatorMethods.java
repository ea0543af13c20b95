package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The methods of an entity that validate its attributes: they are checked, and the metamodel calls them. */
final class ValidatorMethods {

    private static final ClassName DESCRIPTOR = ClassName.get("dev.athanor.orm.validation", "ValidatorDescriptor");

    private final Elements elements;
    private final FieldTypes types;

    ValidatorMethods(Elements elements, FieldTypes types) {
        this.elements = elements;
        this.types = types;
    }

    /** What an annotation says of its method, which takes its values at {@code place} among the parameters. */
    private record Use(ExecutableElement method, Mark mark, int place) {

        static Use of(ExecutableElement method, Mark mark) {
            int count = method.getParameters().size() - (mark.flag("removes") ? 1 : 0);
            return new Use(method, mark, count == 2 ? 1 : 0);
        }

        boolean hasParameters() {
            int more = place + (mark.flag("removes") ? 2 : 1);
            List<? extends VariableElement> all = method.getParameters();
            boolean named = place == 0 || TypeName.get(all.get(0).asType()).equals(ClassName.get(String.class));
            boolean told = !mark.flag("removes")
                    || (!all.isEmpty()
                            && TypeName.get(all.get(all.size() - 1).asType()).equals(TypeName.BOOLEAN));
            return all.size() == more && named && told;
        }

        TypeMirror taken() {
            return method.getParameters().get(place).asType();
        }
    }

    /** The calls of the descriptor's builder. */
    CodeBlock code(EntityModel entity) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (TypeElement type : EntityReader.withSuperclasses(entity.type())) {
            for (Use use : marked(type)) {
                use.mark().texts("value").forEach(name -> uses.put(name, use));
            }
        }
        CodeBlock.Builder code = CodeBlock.builder();
        uses.forEach((name, use) -> {
            AttributeModel attribute = entity.attribute(name);
            if (attribute != null && whyNot(use, attribute, entity) == null) {
                code.add("\n.validator($L)", code(entity, attribute, use));
            }
        });
        return code.build();
    }

    private CodeBlock code(EntityModel entity, AttributeModel attribute, Use use) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        if (use.place() == 1) {
            arguments.add("$S, ", attribute.name());
        }
        arguments.add(use.mark().flag("removes") ? "value, removed" : "value");
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.<$T, ", DESCRIPTOR, ClassName.get(entity.type()))
                .add("$T>of($S, ", TypeName.get(types.boxed(valueType(attribute))), attribute.name())
                .add("(owner, value, removed) -> owner.$L($L))", use.method().getSimpleName(), arguments.build());
        if (use.mark().flag("removes")) {
            code.add(".alsoRemoves()");
        }
        if (!use.mark().flag("following")) {
            code.add(".notFollowing()");
        }
        return code.build();
    }

    private List<Use> marked(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Mark.isOn(method, "Validates"))
                .map(method -> Use.of(method, mark(method)))
                .toList();
    }

    private Mark mark(ExecutableElement method) {
        Mark mark = Mark.find(elements, method, "Validates");
        return mark == null ? new Mark(null, Map.of()) : mark;
    }

    /** Reports the methods of the class that cannot be called, and names that are no attributes or are used twice. */
    void check(EntityModel entity, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Use use : marked(entity.type())) {
            for (String name : use.mark().texts("value")) {
                AttributeModel attribute = entity.attribute(name);
                String why = attribute == null ? null : whyNot(use, attribute, entity);
                if (attribute == null) {
                    String unknown = "validates " + name + ", and " + entity.name() + " has no such attribute"
                            + Nearest.hint(name, entity.attributeNames());
                    problems.error(Code.P071, use.method(), use.mark(), unknown);
                } else if (why != null) {
                    problems.error(Code.P070, use.method(), use.mark(), why);
                } else if (!seen.add(name)) {
                    String twice = "validates " + name + ", as another method does: an attribute has one validator;"
                            + " make one method of the two";
                    problems.error(Code.P072, use.method(), use.mark(), twice);
                }
            }
        }
    }

    /** Why the metamodel cannot call a method for an attribute; null if it can. */
    private @Nullable String whyNot(Use use, AttributeModel attribute, EntityModel entity) {
        Set<Modifier> modifiers = use.method().getModifiers();
        if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
            return "is private or static, and the metamodel calls it on an object; make it package-private";
        }
        boolean near = elements.getPackageOf(use.method()).equals(elements.getPackageOf(entity.type()));
        if (!near && !modifiers.contains(Modifier.PUBLIC)) {
            return "is in another package than " + entity.name() + ", whose metamodel calls it: make it public";
        }
        if (attribute instanceof ExpressionModel) {
            return "validates " + attribute.name() + ", which is computed and only read; take it off";
        }
        TypeMirror value = valueType(attribute);
        boolean fits = use.hasParameters()
                && types.accepts(value, use.taken())
                && types.accepts(use.method().getReturnType(), value)
                && use.taken().getKind().isPrimitive() == value.getKind().isPrimitive();
        return fits
                ? null
                : "is to take " + (use.place() == 1 ? "the name, then " : "") + "a value of " + attribute.name()
                        + (use.mark().flag("removes") ? ", then a boolean, " : " ") + "and to return one: "
                        + FieldTypes.name(value);
    }

    private static TypeMirror valueType(AttributeModel attribute) {
        return attribute instanceof RelationshipModel relationship && relationship.isMany()
                ? relationship.target().asType()
                : attribute.field().asType();
    }
}
