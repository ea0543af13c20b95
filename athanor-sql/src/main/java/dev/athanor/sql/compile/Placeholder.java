package dev.athanor.sql.compile;

import dev.athanor.sql.ast.Bind;
import java.util.List;

/**
 * A place in the text where a parameter is bound.
 *
 * @param bind the parameter as it stood in the statement that was compiled
 * @param index the parameter's number in the statement's cache key, or -1 for one the dialect made, whose value is
 *     fixed
 * @param position where in the text its {@code ?} stands; for a list, where those of its values go
 * @param form how the value is bound
 * @param list how the values of a list are written
 */
public record Placeholder(Bind<?> bind, int index, int position, Form form, ListForm list) {

    /**
     * How the values of a list are written.
     *
     * @param before what stands before the first
     * @param item what stands for each
     * @param empty what stands for a list without values, instead of all
     */
    public record ListForm(String before, String item, String empty) {

        /** That of what is no list. */
        static final ListForm NONE = new ListForm("", "?", "");

        ListForm withItem(String item) {
            return new ListForm(before, item, empty);
        }

        String of(int count) {
            return count == 0 ? empty : before + item + (", " + item).repeat(count - 1);
        }
    }

    /** How a value is bound. */
    public enum Form {
        /** One {@code ?}, one value. */
        VALUE,
        /** As many {@code ?} as the list has values. */
        LIST,
        /** One {@code ?}, to which the list is bound as an array. */
        ARRAY,
        /** No {@code ?}: the value itself, a whole number, stands in the text. */
        LITERAL
    }

    /** Returns the number of {@code bind} among {@code known}, or -1. */
    static int indexOf(List<Bind<?>> known, Bind<?> bind) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == bind) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether the text depends on the value} */
    public boolean shapesText() {
        return form == Form.LIST || form == Form.LITERAL;
    }

    /** {@return whether how many {@code ?} there are depends on the value} */
    public boolean expanding() {
        return form == Form.LIST;
    }

    // What the dialect made is bound as it is each time.
    Placeholder withoutValue() {
        return index < 0 ? this : new Placeholder(bind.withoutValue(), index, position, form, list);
    }

    Placeholder moved(int by) {
        return new Placeholder(bind, index, position + by, form, list);
    }
}
