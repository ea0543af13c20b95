package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that is no key's own.
 *
 * @param name the name
 * @param elements what is indexed, in order
 * @param unique whether the values are unique together
 * @param include columns that are kept with it
 * @param predicate the condition of the rows it has, or {@code null} if it has all
 * @param method how it is built, for example {@code gin}; {@code null} for the usual way
 * @param nullsNotDistinct whether two NULLs are the same in it
 */
public record ReflectedIndex(
        String name,
        List<Element> elements,
        boolean unique,
        List<String> include,
        @Nullable String predicate,
        @Nullable String method,
        boolean nullsNotDistinct) {

    /**
     * A part of an index.
     *
     * @param column the column, or {@code null} if it is an expression
     * @param sql the column's name or the expression, as the database writes it
     * @param descending whether the greatest come first
     */
    public record Element(@Nullable String column, String sql, boolean descending) {

        /** Creates the part. */
        public Element {
            requireNonNull(sql, "sql");
        }

        /** {@return whether it is a column alone: no expression, and no word on how much of it, or how, is compared} */
        public boolean isColumnAlone() {
            String name = column;
            return name != null && (sql.equals(name) || sql.equals("\"" + name.replace("\"", "\"\"") + "\""));
        }

        /** Returns the column {@code name}. */
        public static Element column(String name, boolean descending) {
            return new Element(name, name, descending);
        }

        /** Returns the expression {@code sql}. */
        public static Element expression(String sql, boolean descending) {
            return new Element(null, sql, descending);
        }
    }

    /** Creates the index, in which two NULLs are not the same. */
    public ReflectedIndex(
            String name,
            List<Element> elements,
            boolean unique,
            List<String> include,
            @Nullable String predicate,
            @Nullable String method) {
        this(name, elements, unique, include, predicate, method, false);
    }

    /** Creates the index; the lists are copied. */
    public ReflectedIndex {
        requireNonNull(name, "name");
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }

    /** {@return the columns, in order, if there is no expression among the elements; else only those that are} */
    public List<String> columns() {
        return elements.stream()
                .map(Element::column)
                .filter(column -> column != null)
                .toList();
    }

    /**
     * {@return whether it is one of columns, in ascending order, without an expression or a word on how they compare}
     */
    public boolean isOfColumns() {
        return elements.stream().allMatch(element -> element.isColumnAlone() && !element.descending());
    }
}
