package dev.athanor.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;

/** Packages look down only. Each list is a module, lowest package first; the last one is its front door. */
@AnalyzeClasses(locations = ProductionClasses.class)
class LayersTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.athanor.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_LOOKS_DOWN_ONLY = lookDownOnly(
            "dev.athanor.sql.error",
            "dev.athanor.sql.type",
            "dev.athanor.sql.ast",
            "dev.athanor.sql.compile",
            "dev.athanor.sql.schema",
            "dev.athanor.sql.ddl.clause",
            "dev.athanor.sql.ddl",
            "dev.athanor.sql");

    @ArchTest
    static final ArchRule ENGINE_LOOKS_DOWN_ONLY = lookDownOnly(
            "dev.athanor.engine.error",
            "dev.athanor.engine.url",
            "dev.athanor.engine.watch",
            "dev.athanor.engine.codec",
            "dev.athanor.engine.result",
            "dev.athanor.engine.reflect",
            "dev.athanor.engine.dialect",
            "dev.athanor.engine.pool",
            "dev.athanor.engine.execute",
            "dev.athanor.engine");

    @ArchTest
    static final ArchRule ORM_LOOKS_DOWN_ONLY = lookDownOnly(
            "dev.athanor.orm.annotation",
            "dev.athanor.orm.validation",
            "dev.athanor.orm.relation",
            "dev.athanor.orm.mapping",
            "dev.athanor.orm.state",
            "dev.athanor.orm.query",
            "dev.athanor.orm.watch",
            "dev.athanor.orm.load",
            "dev.athanor.orm.view",
            "dev.athanor.orm.page",
            "dev.athanor.orm.flush",
            "dev.athanor.orm.change",
            "dev.athanor.orm",
            "dev.athanor.orm.ext..");

    @ArchTest
    static final ArchRule MIGRATIONS_LOOK_DOWN_ONLY = lookDownOnly(
            "dev.athanor.migrate.script",
            "dev.athanor.migrate.op",
            "dev.athanor.migrate.autogenerate",
            "dev.athanor.migrate.runtime",
            "dev.athanor.migrate",
            "dev.athanor.cli..");

    private static ArchRule lookDownOnly(String... packages) {
        List<String> layers = Arrays.asList(packages);
        LayeredArchitecture rule =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : layers) {
            rule = rule.layer(layer).definedBy(layer);
        }
        for (int i = 0; i < layers.size(); i++) {
            String[] above = layers.subList(i + 1, layers.size()).toArray(String[]::new);
            rule = above.length == 0
                    ? rule.whereLayer(layers.get(i)).mayNotBeAccessedByAnyLayer()
                    : rule.whereLayer(layers.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        return rule;
    }
}
