package dev.athanor.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which tests prove which features, by their {@code @Covers}; read from class files, nothing is run.
 *
 * @param tests the tests of each feature, as {@code SelectTest.limits}
 * @param mistakes annotations that claim what they must not, in words
 */
record Coverage(Map<String, Set<String>> tests, List<String> mistakes) {

    private static final String COVERS = "dev.athanor.testing.Covers";
    private static final String DISABLED = "org.junit.jupiter.api.Disabled";
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";
    private static final int IDS_OF_A_METHOD = 3;

    /** Reads the tests of all modules, and the contracts of {@code athanor-testing} that they inherit. */
    static Coverage ofAllModules(Set<String> known) {
        List<Path> folders = new ArrayList<>();
        for (Path module : Modules.all()) {
            if (!module.endsWith("architecture-tests")) {
                folders.add(module.resolve("target/test-classes"));
            }
        }
        folders.add(Modules.root().resolve("athanor-testing/target/classes"));
        folders.removeIf(folder -> !Files.isDirectory(folder));
        return of(new ClassFileImporter().importPaths(folders), known);
    }

    static Coverage of(JavaClasses classes, Set<String> known) {
        Map<String, Set<String>> tests = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        classes.stream()
                .map(JavaClass::getMethods)
                .flatMap(Collection::stream)
                .filter(method -> method.isAnnotatedWith(COVERS))
                .forEach(method -> {
                    List<String> ids = ids(method);
                    mistakes(method, ids, known).forEach(mistakes::add);
                    ids.forEach(id ->
                            tests.computeIfAbsent(id, any -> new TreeSet<>()).add(name(method)));
                });
        mistakes.sort(null);
        return new Coverage(tests, List.copyOf(mistakes));
    }

    private static Stream<String> mistakes(JavaMethod method, List<String> ids, Set<String> known) {
        List<String> found = new ArrayList<>();
        for (String id : ids) {
            if (!known.contains(id)) {
                found.add("covers " + id + ", which build/conformance/ids.tsv does not have");
            }
        }
        if (ids.isEmpty() || ids.size() > IDS_OF_A_METHOD) {
            found.add("covers " + ids.size() + " features: one to " + IDS_OF_A_METHOD + " is what one test can prove");
        }
        if (method.isAnnotatedWith(DISABLED) || isDisabled(method.getOwner())) {
            found.add("covers a feature, but is disabled");
        }
        if (!method.isMetaAnnotatedWith(TESTABLE)) {
            found.add("covers a feature, but is no test");
        }
        if (!isRun(method.getOwner())) {
            found.add("covers a feature, but no class inherits it");
        }
        return found.stream().map(mistake -> name(method) + " " + mistake);
    }

    private static boolean isDisabled(JavaClass type) {
        return type.isAnnotatedWith(DISABLED)
                || type.getEnclosingClass().map(Coverage::isDisabled).orElse(false);
    }

    private static boolean isRun(JavaClass type) {
        return isConcrete(type) || type.getAllSubclasses().stream().anyMatch(Coverage::isConcrete);
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static List<String> ids(JavaMethod method) {
        JavaAnnotation<JavaMethod> covers = method.getAnnotationOfType(COVERS);
        return List.of((String[]) covers.getExplicitlyDeclaredProperty("value"));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
