package dev.athanor.orm.query;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.sql.ast.Expression;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What options say of an entity at one place of a statement, while they are put together. */
final class OptionNode {

    private final EntityMapping<?> mapping;
    private final Map<RelationshipMapping, Branch> branches = new LinkedHashMap<>();
    private final ColumnChooser chooser;
    private final Set<EntityMapping<?>> selectin = new LinkedHashSet<>();
    private @Nullable LoadStyle others;
    private @Nullable PathOptions carried;

    OptionNode(EntityMapping<?> mapping) {
        this.mapping = mapping;
        this.chooser = new ColumnChooser(mapping);
    }

    EntityMapping<?> mapping() {
        return mapping;
    }

    /** Takes what an earlier statement says in the place of what this one does. */
    void carry(PathOptions options) {
        carried = options;
    }

    /** Takes note of {@code step} and returns the node that the way has then come to. */
    OptionNode go(LoadStep step) {
        if (step instanceof LoadStep.Relationship relationship) {
            return follow(relationship);
        }
        if (step instanceof LoadStep.Columns columns) {
            chooser.choose(columns);
        } else if (step instanceof LoadStep.AllColumns) {
            chooser.deferAll();
        } else if (step instanceof LoadStep.Group group) {
            chooser.undefer(group.name());
        } else if (step instanceof LoadStep.Others all) {
            others = all.style();
        } else if (step instanceof LoadStep.Subclasses subclasses) {
            subclasses.subclasses().forEach(this::selectin);
        } else if (step instanceof LoadStep.Computed computed) {
            chooser.compute(computed.attribute().mapping(), computed.expression());
        }
        return this;
    }

    private OptionNode follow(LoadStep.Relationship step) {
        RelationshipMapping relationship = step.path().mapping();
        check(relationship, step);
        Branch branch = branches.get(relationship);
        if (branch == null) {
            branch = new Branch(new OptionNode(relationship.target()));
            branches.put(relationship, branch);
        }
        branch.say(relationship, step);
        return branch.node;
    }

    private void check(RelationshipMapping relationship, LoadStep.Relationship step) {
        if (!isRelated(relationship.owner(), mapping)) {
            throw new LoadException(
                    "O052",
                    "the option goes on along " + relationship + ", but it has come to "
                            + mapping.type().getSimpleName() + "; name a relationship of it");
        }
        boolean never = step.style() == LoadStyle.AS_MAPPED || step.style().refuses();
        if (relationship.descriptor().kind() == RelationshipKind.WRITE_ONLY && !never) {
            throw new SessionException(
                    "O086",
                    "the option loads " + relationship + " as " + step.style()
                            + ", and that is write-only: its objects are never loaded with their owner; select them with"
                            + " its select(), or map it as a List or Set");
        }
        if (step.manner().further() != 0 && !isRelated(relationship.owner(), relationship.target())) {
            throw new LoadException(
                    "O144",
                    "recursive(...) follows a relationship from what it leads to, and " + relationship + " leads from "
                            + relationship.owner().type().getSimpleName() + " to "
                            + relationship.target().type().getSimpleName()
                            + "; name each step: selectinLoad(...).selectinLoad(...)");
        }
    }

    private void selectin(EntityPath<?> subclass) {
        if (!subclass.mapping().lineage().isA(mapping)) {
            throw new LoadException(
                    "O073",
                    "the option loads the columns of " + subclass + " with those of "
                            + mapping.type().getSimpleName()
                            + ", which it does not extend; name an entity that does");
        }
        selectin.add(subclass.mapping());
    }

    private static boolean isRelated(EntityMapping<?> one, EntityMapping<?> other) {
        return one.lineage().isA(other) || other.lineage().isA(one);
    }

    /** Returns what is said; {@code everywhere} goes for all that is reached. */
    PathOptions options(Everywhere everywhere) {
        if (carried != null) {
            return carried.with(everywhere);
        }
        Map<RelationshipMapping, PathOptions.Choice> choices = new LinkedHashMap<>();
        branches.forEach((relationship, branch) -> choices.put(relationship, branch.choice(everywhere)));
        PathOptions made = new PathOptions(choices, others, chooser.choices(), selectin, everywhere);
        return made.isEmpty() ? PathOptions.NONE : made;
    }

    /** What is said of one relationship. */
    private static final class Branch {

        private final OptionNode node;
        private LoadStyle style = LoadStyle.AS_MAPPED;
        private @Nullable EntitySource through;
        private @Nullable Expression<Boolean> condition;
        private LoadManner manner = LoadManner.PLAIN;

        Branch(OptionNode node) {
            this.node = node;
        }

        /** Options that leave something unsaid leave it to others; what two say must be the same. */
        void say(RelationshipMapping relationship, LoadStep.Relationship step) {
            boolean own = step.style() == LoadStyle.CONTAINS_EAGER; // its condition is one of the join
            Expression<Boolean> said = own ? null : Filtered.condition(step.path());
            if (style == LoadStyle.AS_MAPPED) {
                style = step.style();
                through = OfTypeSource.of(step);
            } else if (step.style() != LoadStyle.AS_MAPPED && step.style() != style) {
                throw conflict("load " + relationship + " as " + style + " and as " + step.style());
            }
            if (condition != null && said != null && !Objects.equals(condition, said)) {
                throw conflict("ask two things of the objects of " + relationship);
            }
            String contradiction = manner.contradiction(step.manner());
            if (contradiction != null) {
                throw conflict("load " + relationship + " " + contradiction);
            }
            condition = said == null ? condition : said;
            manner = manner.or(step.manner());
        }

        private static LoadException conflict(String what) {
            return new LoadException("O053", "options " + what + "; keep one of them");
        }

        PathOptions.Choice choice(Everywhere everywhere) {
            return new PathOptions.Choice(style, through, condition, manner, node.options(everywhere));
        }
    }
}
