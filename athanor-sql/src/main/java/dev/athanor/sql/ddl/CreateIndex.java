package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.ddl.clause.IndexConcurrentlyClause;
import dev.athanor.sql.ddl.clause.IndexIncludeClause;
import dev.athanor.sql.ddl.clause.IndexMethodClause;
import dev.athanor.sql.ddl.clause.IndexNullsClause;
import dev.athanor.sql.ddl.clause.IndexPredicateClause;
import dev.athanor.sql.ddl.clause.IndexedElement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.option.IndexOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CREATE INDEX}.
 *
 * @param index the index
 * @param ifNotExists whether an index that is there already is left alone
 */
public record CreateIndex(Index index, boolean ifNotExists) implements DdlStatement {

    /** Creates the statement; the index may not be null. */
    public CreateIndex {
        requireNonNull(index, "index");
    }

    /** Creates the statement that fails if the index is there already. */
    public CreateIndex(Index index) {
        this(index, false);
    }

    @Override
    public CreateIndex traverse(Traversal walk) {
        return new CreateIndex(walk.value(index), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        IndexOptions options = index.options();
        if (options.concurrently()) {
            out.node(new IndexConcurrentlyClause());
        }
        out.sql(ifNotExists ? "IF NOT EXISTS " : "");
        name(out).sql(" ON ");
        index.table().renderName(out);
        renderElements(out);
    }

    /** Returns this with the way the index is built left to the database. */
    public CreateIndex withoutMethod() {
        IndexOptions options = index.options().withoutMethod();
        Index plain = new Index(index.name(), index.table(), index.elements(), index.unique(), options);
        return new CreateIndex(plain, ifNotExists);
    }

    /**
     * Writes it with {@code kind} before the word INDEX, for databases that have kinds of indexes, not ways to build
     * them: {@code CREATE FULLTEXT INDEX}.
     */
    public void renderKind(SqlWriter out, IndexMethodClause.Method kind) {
        out.sql(index.unique() ? "CREATE UNIQUE " : "CREATE ").keyword(kind).sql(" INDEX ");
        name(out).sql(" ON ");
        index.table().renderName(out);
        withoutMethod().renderElements(out);
    }

    /** Writes the name, cut where the naming convention made it and it is too long. */
    @CanIgnoreReturnValue
    public SqlWriter name(SqlWriter out) {
        return index.table().isMadeIndexName(index.name()) ? out.madeName(index.name()) : out.name(index.name());
    }

    /** Writes what is indexed and how: all that stands behind the table. */
    public void renderElements(SqlWriter out) {
        IndexOptions options = index.options();
        String method = options.method();
        if (method != null) {
            out.node(new IndexMethodClause(new IndexMethodClause.Method(method)));
        }
        List<SqlNode> elements = new ArrayList<>();
        index.elements().forEach(element -> elements.add(new IndexedElement(element)));
        Scope scope = Scope.STATEMENT.unqualified();
        out.sql(" (").within(scope, new Elements(elements)).sql(")");
        if (!options.include().isEmpty()) {
            List<Column<?>> included =
                    options.include().stream().<Column<?>>map(index.table()::c).toList();
            out.within(scope, new IndexIncludeClause(included));
        }
        if (options.nullsNotDistinct()) {
            out.node(new IndexNullsClause());
        }
        TrustedSql storage = options.storage();
        if (storage != null) {
            out.sql(" ").trusted(storage);
        }
        SqlNode where = options.where();
        if (where != null) {
            out.within(scope, new IndexPredicateClause(where));
        }
    }
}
