package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.option.IndexOptions;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Defines a table again, elsewhere. */
final class TableCopy {

    private final Table original;
    private final Table copy;
    private final @Nullable UnaryOperator<String> targets;

    private TableCopy(Table original, Table copy, @Nullable UnaryOperator<String> targets) {
        this.original = original;
        this.copy = copy;
        this.targets = targets;
    }

    /**
     * Defines in {@code copy}, which is empty, what {@code original} has.
     *
     * @param targets the keys of the tables to refer to, or {@code null} for those of the schema of the copy
     */
    static Table of(Table original, Table copy, @Nullable UnaryOperator<String> targets) {
        TableCopy work = new TableCopy(original, copy, targets);
        work.columns();
        work.constraints();
        work.indexes();
        copy.info().putAll(original.info());
        original.options().forEach(copy::define);
        if (original.comment() != null) {
            copy.define(new TableComment(original.comment()));
        }
        ConstraintComment.of(original).forEach(copy::define);
        return copy;
    }

    private void columns() {
        for (Column<?> column : original.columns()) {
            copy.define(column.definition()
                    .withReferences(column.definition().references().stream()
                            .map(reference -> reference.toTarget(moved(reference.target())))
                            .toList()));
        }
        PrimaryKeyDefinition key = original.contents().primaryKeyDefinition();
        if (key != null) {
            copy.define(key);
        }
    }

    // What a key says of a table of the same schema holds for the one of the new schema.
    private String moved(String target) {
        int column = target.lastIndexOf('.');
        if (targets != null && column > 0) {
            return targets.apply(target.substring(0, column)) + target.substring(column);
        }
        String schema = original.schema();
        String prefix = schema == null ? "" : schema + ".";
        boolean same = target.startsWith(prefix) && target.indexOf('.', prefix.length()) == target.lastIndexOf('.');
        if (!same || Objects.equals(schema, copy.schema())) {
            return target;
        }
        String local = target.substring(prefix.length());
        return copy.schema() == null ? local : copy.schema() + "." + local;
    }

    private void constraints() {
        for (Constraint constraint : original.contents().ownConstraints()) {
            if (constraint instanceof ForeignKey key) {
                String target = moved(key.targetTable() + ".x");
                copy.contents()
                        .add(new ForeignKey(
                                key.name(),
                                copy.contents()
                                        .columns(key.columns().stream()
                                                .map(Column::name)
                                                .toList()),
                                target.substring(0, target.length() - 2),
                                key.targetNames(),
                                key.onDelete(),
                                key.onUpdate(),
                                key.options()));
            } else if (constraint instanceof UniqueConstraint unique) {
                copy.contents()
                        .add(new UniqueConstraint(
                                unique.name(),
                                copy.contents()
                                        .columns(unique.columns().stream()
                                                .map(Column::name)
                                                .toList()),
                                unique.options()));
            } else if (constraint instanceof ExcludeConstraint exclude) {
                copy.contents().add(exclude.of(copy, this::moved));
            } else {
                CheckConstraint check = (CheckConstraint) constraint;
                copy.contents()
                        .add(new CheckConstraint(check.name(), moved(check.condition()), check.words(), check.info()));
            }
        }
    }

    private void indexes() {
        for (Index index : original.indexes()) {
            boolean made = index.columns().size() == 1
                    && index.columns().get(0).definition().isIndexed()
                    && index.elements().size() == 1
                    && index.options().equals(IndexOptions.NONE);
            if (!made) {
                SqlNode where = index.options().where();
                copy.contents()
                        .addIndex(
                                index.name(),
                                index.elements().stream()
                                        .<Expression<?>>map(this::moved)
                                        .toList(),
                                index.unique(),
                                where == null
                                        ? index.options()
                                        : index.options().where(moved(where)));
            }
        }
    }

    private <N extends SqlNode> N moved(N node) {
        return new Rewriter() {
            @Override
            protected @Nullable SqlNode replace(SqlNode part) {
                return part instanceof Column<?> column && column.table() == original ? copy.c(column.name()) : null;
            }
        }.node(node);
    }
}
