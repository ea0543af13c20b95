package dev.athanor.engine;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database that is written to in another way than it is known for: other schemas stand for those that tables name, or
 * a program has names quoted.
 *
 * @param original the database
 * @param dialect how SQL is written
 */
record ChangedDialect(JdbcDialect original, Dialect dialect) implements JdbcDialect {

    static ChangedDialect of(JdbcDialect original, Map<String, String> schemas) {
        Dialect mapped = original.dialect().withSchemas(schemas);
        return new ChangedDialect(original, mapped);
    }

    @Override
    public boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        return original.hasTable(connection, dialect.schema(schema), table);
    }

    @Override
    public boolean hasType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return original.hasType(connection, dialect.schema(schema), type);
    }

    @Override
    public boolean usesType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return original.usesType(connection, dialect.schema(schema), type);
    }

    @Override
    public Codecs codecs() {
        return original.codecs();
    }

    @Override
    public InsertStrategy insertStrategy() {
        return original.insertStrategy();
    }

    @Override
    public void initialize(Connection connection) throws SQLException {
        original.initialize(connection);
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        return original.kindOf(failure);
    }

    @Override
    public @Nullable String messageWithoutValues(SQLException failure) {
        return original.messageWithoutValues(failure);
    }

    @Override
    public Codec<?> codecOf(ResultSetMetaData columns, int column) throws SQLException {
        return original.codecOf(columns, column);
    }

    @Override
    public String columnName(String label) {
        return original.columnName(label);
    }

    @Override
    public <T> @Nullable T generatedKey(PreparedStatement run, Column<T> column) throws SQLException {
        return original.generatedKey(run, column);
    }

    @Override
    public boolean batchesByDriver() {
        return original.batchesByDriver();
    }

    @Override
    public int failedRow(SQLException failure) {
        return original.failedRow(failure);
    }

    @Override
    public Set<Isolation> isolationLevels() {
        return original.isolationLevels();
    }

    @Override
    public <T> Codec<T> storing(Column<T> column, Codec<T> codec) {
        return original.storing(column, codec);
    }

    @Override
    public boolean tellsOutParametersByRow() {
        return original.tellsOutParametersByRow();
    }

    @Override
    public boolean readsSchemas() {
        return original.readsSchemas();
    }

    @Override
    public SchemaReader schemaReader() {
        return original.schemaReader();
    }
}
