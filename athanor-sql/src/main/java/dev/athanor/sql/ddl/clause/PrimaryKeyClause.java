package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.DialectWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns its columns
 * @param words words behind it that one database knows
 */
public record PrimaryKeyClause(@Nullable String name, List<Column<?>> columns, List<DialectWords> words)
        implements SqlNode {

    /** Creates the clause; the list is copied. */
    public PrimaryKeyClause {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /** Creates the clause without words of one database. */
    public PrimaryKeyClause(@Nullable String name, List<Column<?>> columns) {
        this(name, columns, List.of());
    }

    /** Creates the clause of {@code table}. */
    public static PrimaryKeyClause of(Table table) {
        PrimaryKeyDefinition said = PrimaryKeyDefinition.of(table);
        return new PrimaryKeyClause(
                table.primaryKeyName(), table.primaryKey(), said == null ? List.of() : said.words());
    }

    @Override
    public PrimaryKeyClause traverse(Traversal walk) {
        return new PrimaryKeyClause(walk.optionalValue(name), walk.nodes(columns), walk.value(words));
    }

    @Override
    public void render(SqlWriter out) {
        if (name != null) {
            out.node(ConstraintName.of(columns.get(0).table(), name));
        }
        out.sql("PRIMARY KEY (").join(", ", columns).sql(")").node(new WordsClause(words));
    }
}
