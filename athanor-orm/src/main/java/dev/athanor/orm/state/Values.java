package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether a write changes anything. */
final class Values {

    private Values() {}

    /** Numbers are equal whatever their scale, arrays by what is in them; a row would be no other for it. */
    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof BigDecimal left && b instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        return Objects.deepEquals(a, b);
    }

    /** {@return whether the value is what a constructor leaves in a field it does not write} */
    static boolean isDefault(AttributeMapping attribute, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (attribute instanceof RelationshipMapping relationship && relationship.isMany()) {
            return TrackedCollections.members(value).isEmpty();
        }
        if (!(attribute instanceof ColumnMapping column) || !column.primitive()) {
            return false;
        }
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value.equals(false) || value.equals('\0');
    }
}
