package dev.athanor.sql.schema.option;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers of a part of the schema. It takes no part in comparing: two constraints are alike whatever
 * is remembered of them, for the database knows nothing of it.
 */
public final class Info {

    /** Nothing. */
    public static final Info NONE = new Info(Map.of());

    private final Map<String, Object> values;

    private Info(Map<String, Object> values) {
        this.values = values;
    }

    /** Returns this with {@code value} remembered under {@code key}. */
    public Info with(String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return new Info(Map.copyOf(more));
    }

    /** {@return what is remembered, by its keys} */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Info;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
