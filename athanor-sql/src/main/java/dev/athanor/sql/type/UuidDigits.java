package dev.athanor.sql.type;

import java.util.UUID;

/** UUIDs as 32 hexadecimal digits. */
enum UuidDigits implements TypeConverter<UUID, String> {
    DIGITS;

    @Override
    public String toDatabase(UUID value) {
        return value.toString().replace("-", "");
    }

    @Override
    public UUID fromDatabase(String value) {
        return new UUID(Long.parseUnsignedLong(value, 0, 16, 16), Long.parseUnsignedLong(value, 16, 32, 16));
    }
}
