package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column was defined as, to be read; {@link ColumnDefinition} says it. */
abstract class ColumnTraits<T> {

    final String name;
    SqlType<T> type;
    Quoting quoting = Quoting.AS_NEEDED;
    boolean primaryKey;

    @Nullable
    Boolean nullable;

    boolean unique;
    boolean index;
    Autoincrement autoincrement = Autoincrement.AUTO;
    ColumnValues<T> values = ColumnValues.none();

    @Nullable
    String collation;

    @Nullable
    String comment;

    boolean system;
    List<CheckDefinition> checks = List.of();
    List<DialectWords> words = List.of();
    Map<String, Object> info = Map.of();
    List<ColumnReference> references = List.of();

    ColumnTraits(String name, SqlType<T> type) {
        this.name = name;
        this.type = type;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return whether its name stands between quotes} */
    public Quoting quoting() {
        return quoting;
    }

    /** {@return the type} */
    public SqlType<T> type() {
        return type;
    }

    /** {@return whether the column is part of the primary key} */
    public boolean isPrimaryKey() {
        return primaryKey;
    }

    /** {@return whether NULLs are allowed: as said, else unless part of the primary key} */
    public boolean isNullable() {
        return nullable == null ? !primaryKey : nullable;
    }

    /** {@return whether the column has a unique constraint of its own} */
    public boolean isUnique() {
        return unique;
    }

    /** {@return whether the column has an index of its own} */
    public boolean isIndexed() {
        return index;
    }

    /** {@return whether the database generates values} */
    public Autoincrement autoincrement() {
        return autoincrement;
    }

    /** {@return where the values come from when a statement gives none} */
    public ColumnValues<T> values() {
        return values;
    }

    /** {@return the rules by which its text is compared and ordered, or {@code null} for those of the database} */
    public @Nullable String collation() {
        return collation;
    }

    /** {@return the conditions that each of its values satisfies} */
    public List<CheckDefinition> checks() {
        return checks;
    }

    /** {@return whether the database has it in every table, so that it is not created} */
    public boolean isSystem() {
        return system;
    }

    /** {@return words behind its definition that one database knows} */
    public List<DialectWords> words() {
        return words;
    }

    /** {@return the comment, or {@code null}} */
    public @Nullable String comment() {
        return comment;
    }

    /** {@return what the program remembers of the column} */
    public Map<String, Object> info() {
        return info;
    }

    /** {@return the foreign keys this column alone makes} */
    public List<ColumnReference> references() {
        return references;
    }
}
