package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as records, component by component of the same name. */
final class RecordMapping<T> implements Function<@Nullable Object[], T> {

    // What is looked up by reflection is looked up once for each record class and list of columns.
    private static final ClassValue<Map<List<String>, RecordMapping<?>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<List<String>, RecordMapping<?>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final MethodHandle constructor;
    private final Class<?>[] parameters;
    private final Class<?>[] types;
    private final String[] names;
    private final int[] columns;

    private RecordMapping(MethodHandle constructor, RecordComponent[] components, int[] columns) {
        this.constructor = constructor;
        this.parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.types = Arrays.stream(components)
                .map(component -> Conversion.boxed(component.getType()))
                .toArray(Class<?>[]::new);
        this.names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        this.columns = columns;
    }

    @SuppressWarnings("unchecked") // the map of a class holds mappings to that class
    static <T extends Record> RecordMapping<T> of(Class<T> type, List<String> columns) {
        return (RecordMapping<T>) KNOWN.get(type).computeIfAbsent(columns, names -> resolve(type, names));
    }

    private static <T extends Record> RecordMapping<T> resolve(Class<T> type, List<String> names) {
        RecordComponent[] components = type.getRecordComponents();
        int[] columns = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            columns[i] = column(type, components[i].getName(), names);
        }
        return new RecordMapping<>(constructor(type, components), components, columns);
    }

    private static int column(Class<?> type, String component, List<String> names) {
        int index = names.indexOf(component);
        if (index < 0) {
            index = names.indexOf(snakeCase(component));
        }
        if (index < 0) {
            throw new ResultException(
                    "E020",
                    "component " + component + " of " + type.getName() + " has no column: none is called '" + component
                            + "' or '" + snakeCase(component) + "', there are " + names
                            + "; name the column with as(\"" + component + "\")");
        }
        return index;
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw inaccessible(type, e);
        }
    }

    // A public record of an exported package needs no more; others must be opened to this module.
    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        boolean everywhere =
                Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
        return everywhere ? MethodHandles.publicLookup() : MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static ResultException inaccessible(Class<?> type, ReflectiveOperationException cause) {
        return new ResultException(
                "E020",
                "the constructor of " + type.getName() + " cannot be called: its module does not open the package to"
                        + " dev.athanor.engine; use map(into(" + type.getSimpleName() + "::new)) instead",
                cause);
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    @SuppressWarnings("unchecked") // the handle is the constructor of T
    public T apply(@Nullable Object[] values) {
        @Nullable Object[] arguments = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = values[columns[i]];
            arguments[i] = types[i].isInstance(value) ? value : Conversion.to(types[i], value, names[i]);
        }
        try {
            return (T) constructor.invokeExact(arguments);
        } catch (NullPointerException e) {
            throw nullInPrimitive(arguments, e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("the constructor of a record throws no checked exception", e);
        }
    }

    // A record's own constructor may refuse null too; then its exception is the better one.
    private RuntimeException nullInPrimitive(@Nullable Object[] arguments, NullPointerException cause) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && parameters[i].isPrimitive()) {
                return new ResultException(
                        "E020",
                        "component " + names[i] + " is a " + parameters[i].getName()
                                + ", but its column is NULL in a row; declare it as its box, or select coalesce(...)",
                        cause);
            }
        }
        return cause;
    }
}
