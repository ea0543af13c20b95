package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What tells the updates of a row apart: a number that counts them, the time of the last one, something
 * random, or what the program makes. */
public final class Versions {

    private Versions() {}

    /** {@return the version of a new row: 1, or the time} */
    public static Object first(ColumnMapping version) {
        return next(version, null);
    }

    /**
     * {@return the version after {@code version}; after none, the first}
     *
     * @throws FlushException O180 if the method that makes it returns {@code null}, or the same again
     */
    public static Object next(ColumnMapping column, @Nullable Object version) {
        UnaryOperator<@Nullable Object> versions = column.versions();
        return versions == null ? ofType(column, version) : made(column, versions.apply(version), version);
    }

    private static Object made(ColumnMapping column, @Nullable Object next, @Nullable Object before) {
        if (next == null || next.equals(before)) {
            throw new FlushException(
                    "O180",
                    "the method that makes the versions of " + column.owner().type().getSimpleName() + "." + column.name()
                            + " returned " + next + " after " + before
                            + ", so nobody could tell the update by it; let it return another version each time");
        }
        return next;
    }

    private static Object ofType(ColumnMapping column, @Nullable Object version) {
        Class<?> type = column.column().type().javaType();
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Instant.class) {
            return time(version instanceof Instant before ? before : null);
        }
        if (type == LocalDateTime.class) {
            Instant before = version instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : null;
            return LocalDateTime.ofInstant(time(before), ZoneOffset.UTC);
        }
        if (type == OffsetDateTime.class) {
            return time(version instanceof OffsetDateTime before ? before.toInstant() : null)
                    .atOffset(ZoneOffset.UTC);
        }
        return number(type, version instanceof Number number ? number.longValue() + 1 : 1);
    }

    /** Databases keep microseconds; a clock that stands still must not make two versions one. */
    private static Instant time(@Nullable Instant before) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    private static Object number(Class<?> type, long value) {
        if (type == Long.class) {
            return value;
        }
        if (type == Short.class) {
            return (short) value;
        }
        return Math.toIntExact(value);
    }
}
