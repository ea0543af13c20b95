package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a part of a JSON document: names of members and, from 0, numbers of elements. A part of the statement's
 * shape, for databases do not all take it as a parameter.
 *
 * @param steps the names and numbers, in order
 */
public record JsonPath(List<Object> steps) {

    /**
     * Creates the path; the steps are copied.
     *
     * @throws CompileException if there is none, or one is neither a text nor a whole number ({@code C047})
     */
    public JsonPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !steps.stream().allMatch(step -> step instanceof String || step instanceof Integer)) {
            throw new CompileException(
                    "C047", "the JSON path " + steps + " is not made of names (String) and numbers (Integer) from 0");
        }
    }

    /** Returns this followed by {@code more}. */
    JsonPath then(List<Object> more) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new JsonPath(longer);
    }

    /** {@return the path in SQL's own language for it: {@code $."a"[0]}} */
    public String sql() {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                String name = step.toString().replace("\\", "\\\\").replace("\"", "\\\"");
                path.append(".\"").append(name).append('"');
            }
        }
        return path.toString();
    }
}
