package dev.athanor.orm.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Classes are initialised once in a JVM; here a class loader of its own makes each round the first. */
class ColdStartTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 25;
    private static final List<String> ENTITIES = List.of("User", "Address", "Order", "Item", "Node");

    @Test
    @Covers("ORM-MAP-30")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyThreadsMayMeetTheMetamodelForTheFirstTimeInAnyOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                round(threads, round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void round(ExecutorService threads, int seed) throws Exception {
        try (URLClassLoader cold = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<List<String>>> seen = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                seen.add(threads.submit(visitor(cold, start, seed * THREADS + i)));
            }
            for (Future<List<String>> visit : seen) {
                assertThat(visit.get())
                        .containsExactlyInAnyOrder(
                                "User.addresses -> Address",
                                "User.orders -> Order",
                                "Address.user -> User",
                                "Order.user -> User",
                                "Order.items -> Item",
                                "Item.orders -> Order",
                                "Node.children -> Node",
                                "Node.parent -> Node");
            }
        }
    }

    private static Callable<List<String>> visitor(ClassLoader cold, CyclicBarrier start, int seed) {
        return () -> {
            List<String> order = new ArrayList<>(ENTITIES);
            Collections.shuffle(order, new Random(seed));
            start.await();
            List<String> targets = new ArrayList<>();
            for (String entity : order) {
                if (seed % 3 == 0) { // some meet the class itself first, as a program does that makes an object
                    Class<?> unused = Class.forName("dev.athanor.orm.shop." + entity, true, cold);
                }
                targets.addAll(targets(cold, entity));
            }
            return targets;
        };
    }

    /**
     * What {@code EntityPath.mapping().relationships()} says, by reflection: the classes are not those of this test.
     */
    private static List<String> targets(ClassLoader cold, String entity) throws ReflectiveOperationException {
        Class<?> metamodel = Class.forName("dev.athanor.orm.shop." + entity + "_", true, cold);
        Object path =
                metamodel.getField(entity.toUpperCase(java.util.Locale.ROOT)).get(null);
        Object mapping = call(path, "mapping");
        List<String> targets = new ArrayList<>();
        for (Object relationship : (List<?>) call(mapping, "relationships")) {
            Object target = call(relationship, "target");
            Object direction = call(relationship, "direction");
            assertThat(direction).isNotNull();
            targets.add(relationship + " -> " + ((Class<?>) call(target, "type")).getSimpleName());
        }
        return targets;
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        return object.getClass().getMethod(method).invoke(object);
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
