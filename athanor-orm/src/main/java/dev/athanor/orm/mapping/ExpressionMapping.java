package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An attribute that statements compute, as it is mapped. */
public final class ExpressionMapping implements RowAttribute {

    private final EntityMapping<?> owner;
    private final int slot;
    private final ExpressionDescriptor descriptor;
    private volatile @Nullable Expression<?> known;

    ExpressionMapping(EntityMapping<?> owner, int slot, ExpressionDescriptor descriptor) {
        this.owner = owner;
        this.slot = slot;
        this.descriptor = descriptor;
    }

    @Override
    public String name() {
        return descriptor.name();
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public EntityMapping<?> owner() {
        return owner;
    }

    /** {@return what the processor knows of it} */
    public ExpressionDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public @Nullable Deferral deferral() {
        return descriptor.deferral();
    }

    /** {@return whether statements that load the entity compute it, deferred or not} */
    public boolean isComputed() {
        return descriptor.expression() != null;
    }

    /** Returns what is computed, where the entity is read from {@code from}: its table, or an alias of it. */
    public Expression<?> expression(FromClause from) {
        Expression<?> own = own();
        return from instanceof Table ? own : new OfAlias(from).node(own);
    }

    @Override
    public NamedExpression<?> in(FromClause from) {
        return label(expression(from));
    }

    /** {@return {@code expression} under the name that the attribute has in results} */
    public NamedExpression<?> label(Expression<?> expression) {
        return new Label<>(EntityTable.snakeCase(name()), expression);
    }

    private Expression<?> own() {
        Expression<?> made = known;
        if (made == null) {
            Supplier<? extends Expression<?>> maker = descriptor.expression();
            made = maker == null ? nothing() : maker.get();
            known = made;
        }
        return made;
    }

    private Expression<?> nothing() {
        SqlType<?> type = Types.of(descriptor.type());
        return type == null ? new NullLiteral<>(Types.NULL) : new NullLiteral<>(type);
    }

    /** Reads from aliases what is read from their tables; further aliases inside of the expression stay. */
    private static final class OfAlias extends Rewriter {
        private final FromClause from;

        OfAlias(FromClause from) {
            this.from = from;
        }

        @Override
        protected @Nullable SqlNode replace(SqlNode node) {
            boolean there = node instanceof Column<?> column && EntityTables.contains(from, column.table());
            return there ? EntityTables.column(from, (Column<?>) node) : null;
        }
    }

    @Override
    public String toString() {
        return owner.type().getSimpleName() + "." + name();
    }
}
