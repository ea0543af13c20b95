package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.orm.metamodel.OfType;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an option reads the related entity from. */
final class OfTypeSource {

    private OfTypeSource() {}

    /** Returns what {@code step} says, or null if it says nothing: then the related entity's own tables are read. */
    static @Nullable EntitySource of(LoadStep.Relationship step) {
        if (step.through() != null) {
            return EntitySource.of(step.through());
        }
        RelationshipPath<?, ?> path = step.path() instanceof Filtered<?, ?> filtered ? filtered.path() : step.path();
        return path instanceof OfType<?, ?> ofType ? of(ofType, step.style()) : null;
    }

    /** All related objects are loaded; those of the class named with their columns in the same statement. */
    private static @Nullable EntitySource of(OfType<?, ?> path, LoadStyle style) {
        EntityPath<?> target = path.target();
        EntityMapping<?> whole = path.mapping().target();
        if (style == LoadStyle.CONTAINS_EAGER || target.mapping() == whole) {
            return EntitySource.of(target);
        }
        List<EntityMapping<?>> included = new ArrayList<>();
        for (EntityMapping<?> at = target.mapping();
                at != null && at != whole;
                at = at.lineage().parent()) {
            included.add(0, at);
        }
        FromClause from = style == LoadStyle.JOINED
                ? EntityTables.aliased(whole, included, null)
                : EntityTables.of(whole, included, JoinKind.LEFT, table -> table);
        return new EntitySource(whole, from, included);
    }
}
