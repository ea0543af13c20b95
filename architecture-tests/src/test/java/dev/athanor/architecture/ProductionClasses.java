package dev.athanor.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;

/**
 * The classes of the published modules, read from their target folders. The class path would not do: it holds relocated
 * libraries in the shaded jars, and it lacks what no test depends on.
 */
public final class ProductionClasses implements LocationProvider {

    /** Creates the provider; ArchUnit calls this. */
    public ProductionClasses() {}

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Modules.published().stream()
                .map(module -> module.resolve("target/classes"))
                .map(Location::of)
                .collect(toUnmodifiableSet());
    }
}
