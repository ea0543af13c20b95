package dev.athanor.sql.type;

import java.util.UUID;

/** UUIDs as text with hyphens. */
enum UuidText implements TypeConverter<String, UUID> {
    TEXT;

    @Override
    public UUID toDatabase(String value) {
        return UUID.fromString(value);
    }

    @Override
    public String fromDatabase(UUID value) {
        return value.toString();
    }
}
