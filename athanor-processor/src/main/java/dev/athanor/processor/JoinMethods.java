package dev.athanor.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The static methods that say which rows of a relationship belong together. */
final class JoinMethods {

    private static final ClassName GIVEN = ClassName.get("dev.athanor.orm.relation", "GivenJoin");
    private static final ClassName JOIN_TO = ClassName.get("dev.athanor.orm.metamodel", "JoinTo");

    /** The attributes of the annotation that name a method, and how many parameters it has. */
    private static final Map<String, Integer> METHODS =
            Map.of("primaryJoin", 2, "secondaryJoin", 2, "targetFrom", 0, "secondaryFrom", 0);

    private final Elements elements;

    JoinMethods(Elements elements) {
        this.elements = elements;
    }

    /** Whether a method says how the tables are joined, so that foreign keys do not. */
    static boolean isGiven(RelationshipModel relationship) {
        return !relationship.text("primaryJoin").isEmpty();
    }

    /** Whether there is something between the two tables. */
    static boolean isOverTable(RelationshipModel relationship) {
        return !relationship.text("secondary").isEmpty()
                || !relationship.text("secondaryFrom").isEmpty();
    }

    /** Checks that the methods are there, and can be called; and that they are wanted. */
    void check(EntityModel entity, RelationshipModel relationship, Problems problems) {
        Mark declared = relationship.declared();
        if (declared == null) {
            return;
        }
        boolean found = true;
        for (String name : List.of("primaryJoin", "secondaryJoin", "targetFrom", "secondaryFrom")) {
            String method = declared.text(name);
            if (!method.isEmpty()) {
                ExecutableElement element = new StaticMethods(elements)
                        .find(entity.type(), method, relationship.field(), declared, problems);
                found &= element != null;
                String why = element == null ? null : misfit(name, element, relationship);
                if (why != null) {
                    problems.error(
                            Code.P084, relationship.field(), declared, name + " names " + method + ", which " + why);
                }
            }
        }
        String why = found ? contradiction(relationship) : null;
        if (why != null) {
            problems.error(Code.P083, relationship.field(), declared, why);
        }
    }

    private static @Nullable String misfit(String name, ExecutableElement method, RelationshipModel relationship) {
        int wanted = METHODS.getOrDefault(name, 0);
        TypeKind returned = method.getReturnType().getKind();
        boolean returns = returned == TypeKind.DECLARED || returned == TypeKind.ERROR;
        if (method.getParameters().size() != wanted || !returns) {
            return wanted == 0
                    ? "makes what is read from; let it take nothing, and return a FromClause"
                    : "says which rows belong together; let it take both sides, and return an Expression<Boolean>";
        }
        boolean over = name.equals("secondaryJoin")
                || isOverTable(relationship)
                || !relationship.text("targetFrom").isEmpty();
        boolean takes = wanted == 2 && takesFrom(method);
        if (wanted == 2 && over != takes) {
            return over
                    ? "says what belongs to rows of "
                            + (relationship.text("targetFrom").isEmpty() ? "a table between" : "targetFrom")
                            + "; let its second parameter be a FromClause"
                    : "says what rows of " + relationship.target().getSimpleName()
                            + " belong to it; let its second parameter be the metamodel of that";
        }
        return null;
    }

    private static @Nullable String contradiction(RelationshipModel relationship) {
        boolean queried = !relationship.text("targetFrom").isEmpty();
        boolean joined = !relationship.text("secondaryFrom").isEmpty();
        if (!relationship.text("secondaryJoin").isEmpty() && !isOverTable(relationship)) {
            return "has a secondaryJoin, and nothing is between the two; name the table with secondary, or write the"
                    + " condition as primaryJoin";
        }
        if ((queried || joined) && !relationship.isViewOnly()) {
            return "goes by " + (queried ? "targetFrom" : "secondaryFrom")
                    + ", what a statement makes, into which nothing can be written; add viewOnly = true";
        }
        if (joined && !relationship.text("secondary").isEmpty()) {
            return "has both secondary and secondaryFrom; keep one of the two";
        }
        boolean complete = !joined || !relationship.text("secondaryJoin").isEmpty();
        if ((queried || joined) && !(isGiven(relationship) && complete)) {
            return "goes by " + (queried ? "targetFrom" : "secondaryFrom")
                    + ", which has no foreign keys to tell the way; give the condition with primaryJoin"
                    + (joined ? " and secondaryJoin" : "");
        }
        if (isGiven(relationship) && !relationship.text("joinBy").isEmpty()) {
            return "has both joinBy and primaryJoin, which says the same and more; remove joinBy";
        }
        return null;
    }

    /** The calls of the descriptor that hand the methods on. */
    CodeBlock code(EntityModel entity, RelationshipModel relationship, ClassName self, ClassName target) {
        CodeBlock own = CodeBlock.of("$T.$L", self, Names.constant(entity.name()));
        CodeBlock other = CodeBlock.of(
                "$T.$L",
                target,
                Names.constant(relationship.target().getSimpleName().toString()));
        return CodeBlock.builder()
                .add(condition(entity, relationship, "primaryJoin", own, other))
                .add(condition(entity, relationship, "secondaryJoin", other, other))
                .add(source(entity, relationship, "targetFrom"))
                .add(source(entity, relationship, "secondaryFrom"))
                .build();
    }

    private CodeBlock condition(
            EntityModel entity, RelationshipModel relationship, String name, CodeBlock near, CodeBlock target) {
        ExecutableElement method = method(entity, relationship, name);
        if (method == null || method.getParameters().size() != 2) {
            return CodeBlock.builder().build();
        }
        CodeBlock call = CodeBlock.of(
                "$T.$L($L, far)", ClassName.get(ExpressionModel.owner(method)), method.getSimpleName(), near);
        return takesFrom(method)
                ? CodeBlock.of(".$L(far -> new $T(far, $L))", name, GIVEN, call)
                : CodeBlock.of(".$L(any -> $T.target($L.as($S), far -> $L))", name, JOIN_TO, target, "far", call);
    }

    private CodeBlock source(EntityModel entity, RelationshipModel relationship, String name) {
        ExecutableElement method = method(entity, relationship, name);
        return method == null
                ? CodeBlock.builder().build()
                : CodeBlock.of(
                        ".$L(() -> $T.$L())",
                        name,
                        ClassName.get(ExpressionModel.owner(method)),
                        method.getSimpleName());
    }

    private @Nullable ExecutableElement method(EntityModel entity, RelationshipModel relationship, String name) {
        String method = relationship.text(name);
        return method.isEmpty() ? null : new StaticMethods(elements).find(entity.type(), method);
    }

    private static boolean takesFrom(ExecutableElement method) {
        TypeMirror second = method.getParameters().get(1).asType();
        return second instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .contentEquals("dev.athanor.sql.ast.FromClause");
    }
}
