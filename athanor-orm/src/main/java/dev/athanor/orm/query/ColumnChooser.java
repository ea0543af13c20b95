package dev.athanor.orm.query;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.ExpressionMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.metamodel.ValuePath;
import dev.athanor.sql.ast.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what several options say of the columns of one entity. */
final class ColumnChooser {

    private final EntityMapping<?> mapping;
    private final Set<RowAttribute> deferred = new LinkedHashSet<>();
    private final Set<RowAttribute> loaded = new LinkedHashSet<>();
    private final Set<RowAttribute> forbidden = new LinkedHashSet<>();
    private final Map<ExpressionMapping, Expression<?>> computed = new LinkedHashMap<>();

    ColumnChooser(EntityMapping<?> mapping) {
        this.mapping = mapping;
    }

    void choose(LoadStep.Columns step) {
        Set<RowAttribute> named = new LinkedHashSet<>();
        for (ValuePath<?, ?> attribute : step.attributes()) {
            named.addAll(attribute.rowAttributes());
        }
        switch (step.style()) {
            case ONLY -> only(named);
            case ONLY_OR_RAISE -> forbidden.addAll(only(named));
            case DEFER -> defer(named);
            case UNDEFER -> load(named);
            case RAISE -> {
                defer(named);
                forbidden.addAll(named);
            }
        }
    }

    @CanIgnoreReturnValue
    private List<RowAttribute> only(Set<RowAttribute> named) {
        List<RowAttribute> others = new ArrayList<>(mapping.rowAttributes());
        others.removeAll(named);
        defer(others);
        load(named);
        others.removeIf(attribute -> attribute instanceof ColumnMapping column && column.isKey());
        return others;
    }

    void deferAll() {
        defer(mapping.rowAttributes());
    }

    /** Loads all that is mapped as one of {@code group}; all that is deferred where it is the asterisk. */
    void undefer(String group) {
        for (RowAttribute attribute : mapping.rowAttributes()) {
            boolean mapped = attribute.deferral() != null
                    && (group.equals("*") || attribute.deferral().group().equals(group));
            if (mapped || (group.equals("*") && deferred.contains(attribute))) {
                load(List.of(attribute));
            }
        }
    }

    void compute(ExpressionMapping attribute, Expression<?> expression) {
        computed.put(attribute, expression);
    }

    private void defer(Iterable<RowAttribute> attributes) {
        for (RowAttribute attribute : attributes) {
            deferred.add(attribute);
            loaded.remove(attribute);
        }
    }

    private void load(Iterable<RowAttribute> attributes) {
        for (RowAttribute attribute : attributes) {
            loaded.add(attribute);
            deferred.remove(attribute);
            forbidden.remove(attribute);
        }
    }

    ColumnChoices choices() {
        return new ColumnChoices(deferred, loaded, forbidden, computed);
    }
}
