package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.LiteralColumn;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.Info;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That no two rows are alike, on PostgreSQL.
 *
 * <pre>{@code
 * exclude("gist").with("room", "=").with("during", "&&").where("NOT cancelled").named("no_overlap")
 * }</pre>
 *
 * @param name the constraint's name, or {@code null}
 * @param method how its index is built
 * @param elements what is compared, and how; text is a column, or SQL that is written as it is
 * @param where the rows it is about, or {@code null} for all
 * @param deferrability when it is checked
 * @param info what the program remembers of it
 */
public record ExcludeDefinition(
        @Nullable String name,
        String method,
        List<ExcludeConstraint.Element> elements,
        @Nullable SqlNode where,
        Deferrability deferrability,
        Info info)
        implements TableItem {

    /** Creates the definition; the list is copied. */
    public ExcludeDefinition {
        requireNonNull(method, "method");
        requireNonNull(deferrability, "deferrability");
        requireNonNull(info, "info");
        elements = List.copyOf(elements);
    }

    /** Creates the definition of a constraint whose index is built by {@code method}, without elements yet. */
    public ExcludeDefinition(String method) {
        this(null, method, List.of(), null, Deferrability.UNSAID, Info.NONE);
    }

    /** Returns this with a name. */
    public ExcludeDefinition named(@Nullable String other) {
        return new ExcludeDefinition(other, method, elements, where, deferrability, info);
    }

    /** Returns this comparing by {@code element}, a column's name or SQL that is written as it is, too. */
    public ExcludeDefinition with(String element, String operator) {
        return with(new LiteralColumn<>(new TrustedSql(element), Types.NULL), operator);
    }

    /** Returns this comparing by {@code element}, too. */
    public ExcludeDefinition with(Expression<?> element, String operator) {
        List<ExcludeConstraint.Element> more = new ArrayList<>(elements);
        more.add(new ExcludeConstraint.Element(element, operator));
        return new ExcludeDefinition(name, method, more, where, deferrability, info);
    }

    /** Returns this for the rows of which {@code condition}, SQL that is written as it is, is true. */
    public ExcludeDefinition where(String condition) {
        return new ExcludeDefinition(name, method, elements, Fragment.of(condition), deferrability, info);
    }

    /** Returns this for the rows of which {@code condition} is true. */
    public ExcludeDefinition where(Expression<Boolean> condition) {
        return new ExcludeDefinition(name, method, elements, condition, deferrability, info);
    }

    /** Returns this with when it is checked. */
    public ExcludeDefinition deferrability(Deferrability other) {
        return new ExcludeDefinition(name, method, elements, where, other, info);
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public ExcludeDefinition info(String key, Object value) {
        return new ExcludeDefinition(name, method, elements, where, deferrability, info.with(key, value));
    }

    @Override
    public void addTo(Table table) {
        List<ExcludeConstraint.Element> found = elements.stream()
                .map(part -> new ExcludeConstraint.Element(
                        IndexDefinition.resolved(part.expression(), table), part.operator()))
                .toList();
        table.contents().add(new ExcludeConstraint(name, table, found, method, where, deferrability, info));
    }
}
