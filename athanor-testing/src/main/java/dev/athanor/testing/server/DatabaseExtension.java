package dev.athanor.testing.server;

import dev.athanor.engine.Engine;
import dev.athanor.testing.SqlRecorder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test its own database, as a {@link TestDatabase}, an {@link Engine} on it, and a {@link SqlRecorder} of
 * what that engine runs; comes with {@link OnDatabase} and {@link ForEachDatabase}.
 *
 * <p>A database is made when a parameter first asks for it and dropped after the test.
 */
public final class DatabaseExtension implements ParameterResolver, TestTemplateInvocationContextProvider {

    private static final Set<Class<?>> GIVEN = Set.of(TestDatabase.class, Engine.class, SqlRecorder.class);
    private static final Set<Class<?>> NEED_DIALECT = Set.of(Engine.class, SqlRecorder.class);
    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    private final @Nullable DatabaseKind fixed;

    /** Creates the extension for tests that say their kind by {@link OnDatabase}. */
    public DatabaseExtension() {
        this(null);
    }

    private DatabaseExtension(@Nullable DatabaseKind fixed) {
        this.fixed = fixed;
    }

    // Without this a constructor would get the database of its class, shared by all tests.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        boolean forEach = fixed == null && isForEach(context);
        return GIVEN.contains(parameter.getParameter().getType()) && !forEach;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        TestDatabase database = store.getOrComputeIfAbsent(
                TestDatabase.class, key -> kind(context).fresh(), TestDatabase.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == TestDatabase.class) {
            return database;
        }
        return type == Engine.class
                ? database.engine()
                : store.getOrComputeIfAbsent(
                        SqlRecorder.class, key -> SqlRecorder.on(database.engine()), SqlRecorder.class);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return isForEach(context);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        ForEachDatabase wish = test.getAnnotation(ForEachDatabase.class);
        List<DatabaseKind> kinds =
                new ArrayList<>(wish.value().length == 0 ? DatabaseKind.available() : Arrays.asList(wish.value()));
        kinds.removeAll(Arrays.asList(wish.except()));
        if (wish.value().length == 0 && Arrays.stream(test.getParameterTypes()).anyMatch(NEED_DIALECT::contains)) {
            kinds.removeIf(kind -> !kind.hasDialect());
        }
        if (kinds.isEmpty()) {
            throw new ServerException(
                    "T003",
                    context.getDisplayName() + " runs on no database: none of those it allows is on the class path;"
                            + " add a driver, and a dialect if it asks for an Engine",
                    null);
        }
        return kinds.stream().map(Run::new);
    }

    private DatabaseKind kind(ExtensionContext context) {
        if (fixed != null) {
            return fixed;
        }
        return AnnotationSupport.findAnnotation(context.getElement(), OnDatabase.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnDatabase.class))
                .map(OnDatabase::value)
                .orElseThrow(() -> new ServerException(
                        "T003",
                        context.getDisplayName() + " asks for a TestDatabase but not for a kind; add @OnDatabase(...)"
                                + " to the class or @ForEachDatabase to the method",
                        null));
    }

    private static boolean isForEach(ExtensionContext context) {
        return context.getTestMethod()
                .filter(method -> method.isAnnotationPresent(ForEachDatabase.class))
                .isPresent();
    }

    /** One run of a test, on one kind. */
    private record Run(DatabaseKind kind) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseExtension(kind));
        }
    }
}
