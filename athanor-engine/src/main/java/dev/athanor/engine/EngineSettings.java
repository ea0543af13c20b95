package dev.athanor.engine;

import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.execute.ExecutionOptions;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of settings, or the environment, says of an engine. */
final class EngineSettings {

    private static final String URL = "url";
    private static final String DRIVER = "driver.";
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    /** What is done with the value of a setting. */
    private interface Setting {
        void apply(Engine.Builder builder, Value value);
    }

    private static final Map<String, Setting> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("name", (builder, value) -> builder.name(value.text())),
            Map.entry("echo", (builder, value) -> builder.echo(value.truth())),
            Map.entry("hide-parameters", (builder, value) -> builder.hideParameters(value.truth())),
            Map.entry("from-linting", (builder, value) -> builder.fromLinting(value.truth())),
            Map.entry("cache-size", (builder, value) -> builder.cacheSize(value.number())),
            Map.entry("isolation", (builder, value) -> builder.isolation(value.word(Isolation.class))),
            Map.entry("pooling", (builder, value) -> builder.pooling(value.word(EngineOptions.Pooling.class))),
            Map.entry("pool.size", (builder, value) -> builder.pool(p -> p.withSize(value.number()))),
            Map.entry("pool.idle", (builder, value) -> builder.pool(p -> p.withIdle(value.number()))),
            Map.entry("pool.timeout", (builder, value) -> builder.pool(p -> p.withTimeout(value.time()))),
            Map.entry("pool.idle-time", (builder, value) -> builder.pool(p -> p.withIdleTime(value.time()))),
            Map.entry("pool.lifetime", (builder, value) -> builder.pool(p -> p.withLifetime(value.time()))),
            Map.entry(
                    "fetch-size",
                    (builder, value) -> builder.options(ExecutionOptions.STANDARD
                            .withFetchSize(value.number())
                            .over(builder.options()))),
            Map.entry(
                    "statement-timeout",
                    (builder, value) -> builder.options(
                            ExecutionOptions.STANDARD.withTimeout(value.time()).over(builder.options())))));

    private final Map<String, String> values;
    private final String prefix;

    private EngineSettings(Map<String, String> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    /** Returns those of {@code settings} whose names begin with {@code prefix}. */
    static EngineSettings of(Map<String, String> settings, String prefix) {
        Map<String, String> values = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), value.strip());
            }
        });
        return new EngineSettings(values, prefix);
    }

    /** Returns a builder of the engine they describe. */
    Engine.Builder builder() {
        String url = values.get(URL);
        if (url == null) {
            throw new EngineException(
                    "E066", "the setting '" + prefix + URL + "' is missing; say where the database is");
        }
        Engine.Builder builder = Engine.builder(url);
        // How many are kept is at most the size, which therefore comes first.
        apply("pool.size", builder);
        values.keySet().forEach(name -> apply(name, builder));
        return builder;
    }

    private void apply(String name, Engine.Builder builder) {
        String value = values.get(name);
        if (value == null || name.equals(URL)) {
            return;
        }
        if (name.startsWith(DRIVER)) {
            builder.driverOption(name.substring(DRIVER.length()), value);
            return;
        }
        Setting setting = KNOWN.get(name);
        if (setting == null) {
            throw new EngineException(
                    "E066",
                    "the setting '" + prefix + name + "' means nothing here; there are url, driver.<option> and "
                            + String.join(", ", KNOWN.keySet()));
        }
        setting.apply(builder, new Value(prefix + name, value));
    }

    /** A value, and what it is the value of. */
    private record Value(String name, String text) {

        boolean truth() {
            return read("true or false", given -> switch (given.toLowerCase(Locale.ROOT)) {
                case "true", "on", "yes", "1" -> true;
                case "false", "off", "no", "0" -> false;
                default -> throw new IllegalArgumentException(given);
            });
        }

        int number() {
            return read("a whole number", Integer::parseInt);
        }

        Duration time() {
            return read("a time like 500ms, 30s, 10m or PT30S", Value::time);
        }

        private static Duration time(String given) {
            Matcher plain = TIME.matcher(given);
            if (!plain.matches()) {
                return Duration.parse(given);
            }
            long count = Long.parseLong(plain.group(1));
            String unit = plain.group(2) == null ? "s" : plain.group(2);
            return switch (unit) {
                case "ms" -> Duration.ofMillis(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofSeconds(count);
            };
        }

        /** Reads the constant of {@code type}; capitals mean nothing, and a blank or a hyphen is an underscore. */
        <E extends Enum<E>> E word(Class<E> type) {
            return read(
                    "one of " + Arrays.toString(type.getEnumConstants()),
                    given -> Enum.valueOf(
                            type,
                            given.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_')));
        }

        private <T> T read(String wanted, Function<String, T> reader) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new EngineException(
                        "E066", "the setting '" + name + "' is '" + text + "', which is not " + wanted, e);
            }
        }
    }
}
