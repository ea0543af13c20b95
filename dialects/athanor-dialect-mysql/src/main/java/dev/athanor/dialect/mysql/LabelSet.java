package dev.athanor.dialect.mysql;

import dev.athanor.sql.type.TypeConverter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Some of the labels of a SET, which the server writes with commas between them. */
enum LabelSet implements TypeConverter<Set<String>, String> {
    LABELS;

    @Override
    public String toDatabase(Set<String> value) {
        return String.join(",", value);
    }

    @Override
    public Set<String> fromDatabase(String value) {
        return value.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(value.split(","))));
    }
}
