package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.option.DialectWords;
import java.util.List;

/**
 * Words behind a part of a definition that one database knows: {@code ON CONFLICT REPLACE}. Others pass over them.
 *
 * @param words the words of all databases
 */
public record WordsClause(List<DialectWords> words) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public WordsClause {
        words = List.copyOf(words);
    }

    @Override
    public WordsClause traverse(Traversal walk) {
        return new WordsClause(walk.value(words));
    }

    @Override
    public void render(SqlWriter out) {
        for (DialectWords own : words) {
            if (own.dialect().equals(out.dialect())) {
                out.sql(" ").trusted(own.sql());
            }
        }
    }
}
