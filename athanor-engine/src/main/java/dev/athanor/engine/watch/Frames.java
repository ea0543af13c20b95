package dev.athanor.engine.watch;

import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which methods of a class are of the program: none, or all but some.
 *
 * @param shown whether any are
 * @param accessors those that are not; of a class that has some, neither are those that begin with a dollar, which
 *     instrumentation added
 */
record Frames(boolean shown, Set<String> accessors) {

    private static final Frames NONE = new Frames(false, Set.of());
    private static final Frames ALL = new Frames(true, Set.of());
    private static final String LIBRARY = "dev.athanor.";
    private static final Set<String> PLATFORM = Set.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private static final ClassValue<Frames> KNOWN = new ClassValue<>() {
        @Override
        protected Frames computeValue(Class<?> type) {
            return find(type);
        }
    };

    static Frames of(Class<?> type) {
        return KNOWN.get(type);
    }

    boolean shows(String method) {
        boolean added = !accessors.isEmpty() && method.startsWith("$");
        return shown && !added && !accessors.contains(method);
    }

    private static Frames find(Class<?> type) {
        String name = type.getName();
        if (PLATFORM.stream().anyMatch(name::startsWith) || isOfTheLibrary(type)) {
            return NONE;
        }
        return LoadsOnAccess.class.isAssignableFrom(type) ? new Frames(true, accessors(type)) : ALL;
    }

    /** Tests of the library are programs, too: they lie in a folder beside that of its module. */
    private static boolean isOfTheLibrary(Class<?> type) {
        if (!type.getName().startsWith(LIBRARY)) {
            return false;
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return true;
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return !Files.isDirectory(place) || Files.exists(place.resolve("module-info.class"));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException inAnArchive) {
            return true;
        }
    }

    private static Set<String> accessors(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Field field : type.getDeclaredFields()) {
            String name = field.getName();
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            names.add(name);
            names.add("get" + capital);
            names.add("is" + capital);
            names.add("set" + capital);
        }
        return names;
    }
}
