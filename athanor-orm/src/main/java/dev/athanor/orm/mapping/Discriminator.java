package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.schema.Column;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What tells the classes of a hierarchy apart: a column, or an attribute that statements compute.
 *
 * @param attribute the attribute, as the topmost class has it
 */
public record Discriminator(RowAttribute attribute) {

    static @Nullable Discriminator of(EntityMapping<?> root) {
        String on = root.descriptor().polymorphic().on();
        if (on.isEmpty()) {
            return null;
        }
        for (ExpressionMapping expression : root.expressions()) {
            if (expression.name().equals(on)) {
                return new Discriminator(expression);
            }
        }
        Column<?> column = root.columnOf(on);
        if (column == null) {
            throw new MappingException(
                    "M041",
                    root.type().getSimpleName() + " is told apart by " + on
                            + ", which is neither an attribute nor a column of " + root.table()
                            + "; name one, or leave the column to be made");
        }
        return new Discriminator(root.column(column));
    }

    /** {@return the column, or null if it is an attribute that statements compute} */
    public @Nullable Column<?> column() {
        return attribute instanceof ColumnMapping mapped ? mapped.column() : null;
    }

    /** Returns the attribute as {@code mapping}, an entity of the hierarchy, has it. */
    public RowAttribute in(EntityMapping<?> mapping) {
        return attribute instanceof ColumnMapping mapped ? mapping.column(mapped.column()) : attribute;
    }

    /** {@return what it is called in parameters} */
    public String name() {
        return attribute.name();
    }

    /** Returns what is compared, for an entity read from {@code from}. */
    public Expression<?> in(FromClause from) {
        return attribute instanceof ExpressionMapping computed
                ? computed.expression(from)
                : EntityTables.column(from, ((ColumnMapping) attribute).column());
    }

    /** Returns what {@code text}, the identity of a class in its annotation, is as a value of the column. */
    Object value(EntityMapping<?> mapping, String text) {
        Class<?> type = attribute instanceof ExpressionMapping computed
                ? computed.descriptor().type()
                : ((ColumnMapping) attribute).column().type().javaType();
        Object value = type.isEnum() ? constant(type, text) : parsed(type, text);
        if (value == null) {
            throw new MappingException(
                    "M043",
                    mapping.type().getSimpleName() + " has the identity '" + text + "', and " + attribute + " holds "
                            + type.getSimpleName() + " values; give it one of those");
        }
        return value;
    }

    private static @Nullable Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object parsed(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        try {
            long number = Long.parseLong(text);
            if (type == Integer.class) {
                return Math.toIntExact(number);
            }
            if (type == Short.class && number == (short) number) {
                return (short) number;
            }
            return type == Long.class ? number : null;
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return null;
        }
    }
}
