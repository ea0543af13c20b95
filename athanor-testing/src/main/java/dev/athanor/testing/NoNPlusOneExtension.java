package dev.athanor.testing;

import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Watches what sessions load while a test runs. */
final class NoNPlusOneExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace OWN = Namespace.create(NoNPlusOneExtension.class);
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private record Watch(LoadGuard guard, LoadGuard.Watching watching, List<String> except) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        NoNPlusOne said = AnnotationSupport.findAnnotation(context.getElement(), NoNPlusOne.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NoNPlusOne.class))
                .orElseThrow();
        LoadGuard guard = LoadGuard.tracing().threshold(said.threshold());
        boolean alone = context.getConfigurationParameter(PARALLEL)
                .filter(Boolean::parseBoolean)
                .isEmpty();
        LoadGuard.Watching watching = alone ? guard.watchAll() : guard.watchThread();
        context.getStore(OWN).put(Watch.class, new Watch(guard, watching, List.of(said.except())));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Watch watch = context.getStore(OWN).remove(Watch.class, Watch.class);
        if (watch == null) {
            return;
        }
        watch.watching().close();
        List<RepeatedLoad> found = watch.guard().findings().stream()
                .filter(load -> !watch.except().contains(load.name()))
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError(message(found));
        }
    }

    private static String message(List<RepeatedLoad> found) {
        StringBuilder message = new StringBuilder("what one query found was loaded object by object [O160]:");
        found.forEach(load -> message.append("\n\n").append(load));
        return message.toString();
    }
}
