package dev.athanor.sql.compile;

import dev.athanor.sql.type.SqlType;

/**
 * A column of a statement's result.
 *
 * @param name the name in the result
 * @param type the type of the values
 */
public record ResultColumn(String name, SqlType<?> type) {}
