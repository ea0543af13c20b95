package dev.athanor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** What holds for every class. */
@AnalyzeClasses(locations = ProductionClasses.class)
class HouseStyleTest {

    private static final int FILES_OF_A_PACKAGE = 45;
    private static final Map<String, Integer> LARGER_PACKAGES = Map.of("dev.athanor.sql.ast", 220);

    @ArchTest
    static final ArchRule PACKAGES_SAY_WHAT_MAY_BE_NULL = classes().should(beInNullMarkedPackages());

    // A Table may be subclassed: typed tables are the users' own classes.
    @ArchTest
    static final ArchRule NODES_ARE_RECORDS_OR_FINAL = classes()
            .that()
            .areAssignableTo("dev.athanor.sql.ast.SqlNode")
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .areNotAssignableTo("dev.athanor.sql.schema.Table")
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_AND_THE_AGENT_PRINT = noClasses()
            .that()
            // the agent runs before any logging is there, and the JVM swallows what a transformer throws
            .resideOutsideOfPackages("dev.athanor.cli..", "dev.athanor.agent..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static void packagesStaySmallEnoughToSurvey(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files)
                .allSatisfy((name, count) -> assertThat(count)
                        .as("files of %s", name)
                        .isLessThanOrEqualTo(LARGER_PACKAGES.getOrDefault(name, FILES_OF_A_PACKAGE)));
    }

    private static ArchCondition<JavaClass> beInNullMarkedPackages() {
        return new ArchCondition<>("be in packages annotated with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getName().equals("module-info")
                        || type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        };
    }
}
