package dev.athanor.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with the given options of JMH and prints, for each work and database, the ratio of time and of
 * bytes allocated to the work by hand.
 *
 * <pre>
 * java -cp … dev.athanor.benchmarks.Ratios StoreBenchmark -p database=postgresql
 * </pre>
 */
public final class Ratios {

    private static final String BY_HAND = "ByHand";

    private Ratios() {}

    /** Runs them. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, double[]> figures = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            double bytes = requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "bytes")
                    .getScore();
            String side = result.getParams().getParam("side");
            if (side != null) {
                name += "By" + side;
            }
            String database = result.getParams().getParam("database");
            figures.put(
                    database == null ? name : database + " " + name,
                    new double[] {result.getPrimaryResult().getScore(), bytes});
        }
        System.out.printf("%n%-32s %14s %14s %8s %8s%n", "work", "by hand (us)", "this (us)", "time", "bytes");
        figures.forEach((work, found) -> {
            double[] hand = figures.get(work.replaceFirst("By[A-Za-z]+$", BY_HAND));
            if (hand != null && hand != found) {
                System.out.printf(
                        "%-32s %14.1f %14.1f %8.2f %8.2f%n",
                        work, hand[0], found[0], found[0] / hand[0], found[1] / hand[1]);
            } else if (hand == null) {
                System.out.printf("%-32s %14s %14.2f %8s %8.0f%n", work, "-", found[0], "-", found[1]);
            }
        });
    }
}
