package dev.athanor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know of whom, between modules. */
@AnalyzeClasses(locations = ProductionClasses.class)
class ModulesTest {

    @ArchTest
    static final ArchRule SQL_KNOWS_NO_JDBC = noClasses()
            .that()
            .resideInAPackage("dev.athanor.sql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule SQL_DEPENDS_ON_NOTHING = noClasses()
            .that()
            .resideInAPackage("dev.athanor.sql..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.athanor.sql..", "java..", "org.jspecify.annotations..", "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule ENGINE_KNOWS_NOTHING_ABOVE = noClasses()
            .that()
            .resideInAPackage("dev.athanor.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.athanor.orm..", "dev.athanor.migrate..", "dev.athanor.testing..");

    @ArchTest
    static final ArchRule ORM_DOES_NOT_KNOW_MIGRATIONS = noClasses()
            .that()
            .resideInAPackage("dev.athanor.orm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.athanor.migrate..");

    @ArchTest
    static final ArchRule MIGRATIONS_DO_NOT_KNOW_THE_ORM = noClasses()
            .that()
            .resideInAPackage("dev.athanor.migrate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.athanor.orm..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_A_DIALECT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.athanor.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.athanor.dialect..");

    @ArchTest
    static final ArchRule DIALECTS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("dev.athanor.dialect.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule PROCESSOR_AND_AGENT_KNOW_THE_REST_BY_NAME_ONLY = noClasses()
            .that()
            .resideInAnyPackage("dev.athanor.weaver..", "dev.athanor.processor..", "dev.athanor.agent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.athanor.sql..", "dev.athanor.engine..", "dev.athanor.orm..");
}
