package dev.athanor.engine;

import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.ddl.CreateDomain;
import dev.athanor.sql.ddl.CreateEnum;
import dev.athanor.sql.ddl.DropDomain;
import dev.athanor.sql.ddl.DropEnum;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.sql.type.SqlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of columns that are created and dropped by statements of their own. */
final class NamedTypes {

    private NamedTypes() {}

    /** Creates those that the columns of {@code tables} have and the database has not. */
    static void create(Connection connection, List<Table> tables) {
        for (NamedType<?> type : of(connection, tables)) {
            if (!isThere(connection, type)) {
                connection.execute(
                        type instanceof DomainType<?> domain
                                ? new CreateDomain(domain)
                                : new CreateEnum((EnumType<?>) type));
            }
        }
    }

    /** Drops those that the columns of {@code tables}, which were dropped, had and no other column has. */
    static void drop(Connection connection, List<Table> tables) {
        for (NamedType<?> type : of(connection, tables)) {
            if (isThere(connection, type) && !isUsed(connection, type)) {
                connection.execute(
                        type instanceof DomainType<?> domain
                                ? new DropDomain(domain)
                                : new DropEnum((EnumType<?>) type));
            }
        }
    }

    private static boolean isThere(Connection connection, NamedType<?> type) {
        JdbcDialect dialect = connection.jdbcDialect();
        return connection.onDriver(
                "looking for type " + type.typeName(), jdbc -> dialect.hasType(jdbc, type.schema(), type.typeName()));
    }

    private static boolean isUsed(Connection connection, NamedType<?> type) {
        JdbcDialect dialect = connection.jdbcDialect();
        return connection.onDriver(
                "looking for columns of type " + type.typeName(),
                jdbc -> dialect.usesType(jdbc, type.schema(), type.typeName()));
    }

    private static Set<NamedType<?>> of(Connection connection, List<Table> tables) {
        Set<NamedType<?>> types = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                SqlType<?> type = column.type().on(connection.dialect().name());
                SqlType<?> element = type instanceof ArrayType<?> array ? array.element() : type;
                if (element instanceof NamedType<?> named && isOwn(connection, named)) {
                    types.add(named);
                }
            }
        }
        return types;
    }

    private static boolean isOwn(Connection connection, NamedType<?> type) {
        return type instanceof EnumType<?> constants
                ? constants.isOwnType() && connection.dialect().has(Capability.ENUM_TYPES)
                : connection.dialect().has(Capability.DOMAINS);
    }
}
