package dev.athanor.engine.execute;

import dev.athanor.engine.error.ParameterException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of parameters that are given on execution. */
sealed interface GivenValues {

    /** None. */
    GivenValues NONE = new ByName(Map.of());

    /** Returns the value of the parameter {@code name}, the {@code number}th of its statement. */
    @Nullable
    Object value(int number, String name);

    /** Fails if there are values for which the statement has no parameter. */
    void check(List<String> required);

    /** By name. */
    record ByName(Map<String, ? extends @Nullable Object> values) implements GivenValues {

        @Override
        public @Nullable Object value(int number, String name) {
            Object value = values.get(name);
            if (value == null && !values.containsKey(name)) {
                throw new ParameterException(
                        "E003",
                        "parameter :" + name + " has no value; bind it in the statement or give it on execution"
                                + (values.isEmpty() ? "" : ", where there are values for " + values.keySet()));
            }
            return value;
        }

        @Override
        public void check(List<String> required) {
            for (String name : values.keySet()) {
                if (!required.contains(name)) {
                    throw new ParameterException(
                            "E004",
                            "there is a value for parameter :" + name
                                    + ", which the statement does not have; it waits for " + required
                                    + "; correct the name, or leave the value out");
                }
            }
        }
    }

    /** By number. */
    final class InOrder implements GivenValues {

        private final @Nullable Object[] values;
        private final int row;

        InOrder(@Nullable Object[] values, int row) {
            this.values = values;
            this.row = row;
        }

        @Override
        public @Nullable Object value(int number, String name) {
            return values[number];
        }

        @Override
        public void check(List<String> required) {
            if (values.length != required.size()) {
                throw new ParameterException(
                        "E023",
                        "row " + row + " has " + values.length + " values, the statement has " + required.size()
                                + " parameters: " + required + "; give one value for each");
            }
        }
    }
}
