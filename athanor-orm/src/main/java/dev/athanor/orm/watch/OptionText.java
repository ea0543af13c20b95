package dev.athanor.orm.watch;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.PathOptions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes loader options the way a program writes them, with the constants of the generated metamodel. */
final class OptionText {

    private OptionText() {}

    /** Returns the option to load the last of {@code steps}. */
    static String of(Cure.Start start, List<RelationshipMapping> steps) {
        return of(start, steps, null, "");
    }

    /**
     * Returns the option along {@code steps}. What the statement says already is repeated, for options may not
     * contradict each other.
     *
     * @param subject the entity that {@code last} is about, or null where that is no matter
     * @param last what stands at the end for a column; empty to load the last relationship
     */
    static String of(
            Cure.Start start, List<RelationshipMapping> steps, @Nullable EntityMapping<?> subject, String last) {
        StringBuilder text = new StringBuilder();
        PathOptions here = start.options();
        for (int i = 0; i < steps.size(); i++) {
            RelationshipMapping step = steps.get(i);
            boolean wanted = last.isEmpty() && i == steps.size() - 1;
            EntityMapping<?> before = i == 0 ? start.entity() : steps.get(i - 1).target();
            EntityMapping<?> next =
                    i + 1 == steps.size() ? subject : steps.get(i + 1).owner();
            text.append(i == 0 ? "" : ".").append(wanted ? "selectinLoad" : method(here, step));
            text.append('(').append(name(before, step.owner(), i == 0 ? start.name() : constant(before)));
            text.append('.')
                    .append(step.name())
                    .append(ofType(step.target(), next))
                    .append(')');
            here = here.below(step);
        }
        return text.append(steps.isEmpty() || last.isEmpty() ? "" : ".")
                .append(last)
                .toString();
    }

    /** An attribute that only a class further below has is written with the constant of that class. */
    private static String name(EntityMapping<?> entity, EntityMapping<?> owner, String said) {
        return entity.lineage().isA(owner) ? said : constant(owner);
    }

    private static String ofType(EntityMapping<?> target, @Nullable EntityMapping<?> next) {
        return next == null || target.lineage().isA(next) ? "" : ".ofType(" + constant(next) + ")";
    }

    private static String method(PathOptions options, RelationshipMapping step) {
        LoadStyle style = options.style(step);
        if (style != LoadStyle.SELECT && !options.says(step)) {
            return "defaultLoad";
        }
        return switch (style) {
            case JOINED, SUBQUERY, IMMEDIATE, CONTAINS_EAGER -> style.option();
            default -> LoadStyle.SELECTIN.option();
        };
    }

    /** Returns what the generated metamodel calls an entity: {@code INVOICE_LINE}. */
    static String constant(EntityMapping<?> entity) {
        String name = entity.type().getSimpleName();
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i)) && beginsWord(name, i)) {
                constant.append('_');
            }
            constant.append(name.charAt(i));
        }
        return constant.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean beginsWord(String name, int i) {
        if (name.charAt(i - 1) == '_') {
            return false;
        }
        boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(name.charAt(i - 1)) || endsAcronym;
    }
}
