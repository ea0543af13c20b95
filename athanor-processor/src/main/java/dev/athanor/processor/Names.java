package dev.athanor.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The conventions of names: columns in snake_case, the metamodel of {@code User} is {@code User_} with {@code USER}.
 */
final class Names {

    private Names() {}

    /** From {@code emailAddress} to {@code email_address}, from {@code htmlURL} to {@code html_url}. */
    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter) && beginsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }

    private static boolean beginsWord(String name, int at) {
        char before = name.charAt(at - 1);
        if (before == '_') {
            return false;
        }
        boolean endsAcronym = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return !Character.isUpperCase(before) || endsAcronym;
    }

    /** The constant for an entity class: {@code OrderItem} has {@code ORDER_ITEM}. */
    static String constant(String simpleName) {
        return snakeCase(simpleName).toUpperCase(Locale.ROOT);
    }

    /** The class that is generated for an entity or a view. */
    static ClassName generated(Elements elements, TypeElement type) {
        String binary = elements.getBinaryName(type).toString();
        return ClassName.get(
                elements.getPackageOf(type).getQualifiedName().toString(),
                metamodel(binary.substring(binary.lastIndexOf('.') + 1)));
    }

    /** What a build can tell generated classes by; a module need not read the one that {@code @Generated} is in. */
    static List<AnnotationSpec> marks(Elements elements, TypeElement of) {
        String generated = "javax.annotation.processing.Generated";
        ModuleElement module = elements.getModuleOf(of);
        return module == null || elements.getTypeElement(module, generated) == null
                ? List.of()
                : List.of(AnnotationSpec.builder(ClassName.bestGuess(generated))
                        .addMember("value", "$S", AthanorProcessor.class.getName())
                        .build());
    }

    /** The simple name of the metamodel for the binary name of an entity class, without its package. */
    static String metamodel(String binaryName) {
        return binaryName.replace('$', '_') + "_";
    }
}
