package dev.athanor.engine.execute;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.Conversion;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.error.AthanorException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Gives the values of a statement to the driver. */
final class Binding {

    private final Codecs codecs;
    private final boolean hideParameters;

    Binding(Codecs codecs, boolean hideParameters) {
        this.codecs = codecs;
        this.hideParameters = hideParameters;
    }

    void bind(PreparedStatement statement, Place[] places, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Codec<Object> codec = places[i].codec();
            Object value = values[i];
            if (codec == null) {
                bindUntyped(statement, i + 1, value, places[i].compiled());
            } else if (value == null) {
                codec.bindNull(statement, i + 1);
            } else {
                bindTyped(statement, i + 1, value, places[i]);
            }
        }
    }

    // The check of the class is the cast the codec makes anyway: what fits pays for nothing.
    private void bindTyped(PreparedStatement statement, int index, Object value, Place place) throws SQLException {
        Codec<Object> codec = java.util.Objects.requireNonNull(place.codec());
        try {
            codec.bind(statement, index, value);
        } catch (ClassCastException e) {
            codec.bind(statement, index, converted(value, place.compiled(), e));
        } catch (AthanorException e) {
            throw e;
        } catch (RuntimeException e) {
            Bind<?> bind = place.compiled();
            throw new ParameterException(
                    "E067",
                    "the value of parameter :" + bind.name() + ", a "
                            + bind.type().sql()
                            + ", cannot be turned into what the driver takes ("
                            + e.getClass().getName() + "); correct the value, or the converter of the type",
                    hideParameters ? null : e); // what it says may quote the value
        }
    }

    private static Object converted(Object value, Bind<?> bind, ClassCastException cause) {
        Class<?> type = bind.type().javaType();
        if (!type.isInstance(value) && value instanceof Number) {
            try {
                return java.util.Objects.requireNonNull(Conversion.to(type, value, bind.name()));
            } catch (ResultException e) {
                throw misfit(value, bind, cause);
            }
        }
        throw misfit(value, bind, cause);
    }

    private static ParameterException misfit(Object value, Bind<?> bind, ClassCastException cause) {
        return new ParameterException(
                "E025",
                "parameter :" + bind.name() + " is a " + bind.type().sql() + ", Java's "
                        + bind.type().javaType().getName() + ", but was given a "
                        + value.getClass().getName() + "; convert the value first",
                cause);
    }

    private void bindUntyped(PreparedStatement statement, int index, @Nullable Object value, Bind<?> bind)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        Codec<Object> codec = codecs.ofValue(value);
        if (codec == null) {
            throw new ParameterException(
                    "E024",
                    "parameter :" + bind.name() + " was given a "
                            + value.getClass().getName()
                            + ", which no SQL type stands for; convert it, or bind it with a type");
        }
        codec.bind(statement, index, value);
    }
}
