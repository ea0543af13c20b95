package dev.athanor.orm.mapping;

import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL types of attributes: what the type of the field says, or the annotation. */
final class ColumnTypes {

    private static final List<SqlType<?>> GENERAL = List.of(
            Types.VARCHAR,
            Types.TEXT,
            Types.CHAR,
            Types.CLOB,
            Types.JSON,
            Types.JSONB,
            Types.NUMERIC,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.DOUBLE,
            Types.BOOLEAN,
            Types.DATE,
            Types.TIME,
            Types.TIMESTAMP,
            Types.TIMESTAMP_TZ,
            Types.INTERVAL,
            Types.BLOB,
            Types.UUID);

    private ColumnTypes() {}

    static SqlType<?> of(EntityDescriptor<?> entity, ColumnDescriptor column) {
        String said = column.size().sqlType().trim();
        if (!said.isEmpty()) {
            return named(said, column.type());
        }
        SqlType<?> typed = column.extras().sqlType();
        if (typed != null) {
            return typed;
        }
        SqlType<?> usual = sized(column.type(), column.size());
        if (usual == null) {
            throw new MappingException(
                    "M017",
                    entity.type().getSimpleName() + "." + column.name() + " is of type "
                            + column.type().getName() + ", which no SQL type stands for; use a type of "
                            + "dev.athanor.sql.type.Types");
        }
        return usual;
    }

    /** Returns the type of values of {@code component}, sized as {@code column} says. */
    @SuppressWarnings("unchecked") // a class has the type that stands for it
    static <T> SqlType<T> sized(ColumnDescriptor column, Class<T> component) {
        SqlType<?> type = sized(component, column.size());
        if (type == null) {
            throw new MappingException(
                    "M017",
                    column.name() + " is kept as " + component.getName() + ", which no SQL type stands for; use a type"
                            + " of dev.athanor.sql.type.Types");
        }
        return (SqlType<T>) type;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum is its own type
    private static @Nullable SqlType<?> sized(Class<?> type, ColumnSize size) {
        if (type.isEnum()) {
            EnumType<?> constants = EnumType.of((Class) type);
            return size.length() > 0 ? constants.ofLength(size.length()) : constants;
        }
        if (type == String.class && size.length() > 0) {
            return Types.varchar(size.length());
        }
        if (type == byte[].class && size.length() > 0) {
            return Types.varbinary(size.length());
        }
        if (type == BigDecimal.class && size.precision() > 0) {
            return Types.numeric(size.precision(), size.scale());
        }
        return Types.of(type);
    }

    // A general type is written in each database's own words; what else is said is written as it is.
    private static SqlType<?> named(String name, Class<?> type) {
        for (SqlType<?> general : GENERAL) {
            if (general.sql().equalsIgnoreCase(name) && general.javaType() == type) {
                return general;
            }
        }
        return new NativeType<>(name, type);
    }
}
