package dev.athanor.engine.result;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Named;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all rows of a result have in common: the names of the columns and what was selected. Immutable. */
public final class RowShape {

    private final List<String> names;
    private final List<? extends Selectable<?>> columns;

    /**
     * Creates a shape.
     *
     * @param names the names of the columns, in order
     * @param columns what was selected, in the same order; empty if only the database knows
     */
    public RowShape(List<String> names, List<? extends Selectable<?>> columns) {
        this.names = names;
        this.columns = columns;
    }

    /** Returns a row of this shape; {@code values} is not copied. */
    public Row row(@Nullable Object[] values) {
        return new ArrayRow(this, values);
    }

    /** {@return the names of the columns, in order} */
    public List<String> names() {
        return names;
    }

    /** Returns the shape of rows that have only the columns {@code indexes} of this, in that order. */
    RowShape narrowed(int[] indexes) {
        List<String> fewerNames = new ArrayList<>();
        List<Selectable<?>> fewer = new ArrayList<>();
        for (int index : indexes) {
            fewerNames.add(names.get(check(index)));
            if (!columns.isEmpty()) {
                fewer.add(columns.get(index));
            }
        }
        return new RowShape(List.copyOf(fewerNames), List.copyOf(fewer));
    }

    /** Returns the shape of rows that have the columns of this, then those of {@code other}. */
    RowShape beside(RowShape other) {
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(other.names);
        List<Selectable<?>> all = new ArrayList<>();
        if (!columns.isEmpty() && !other.columns.isEmpty()) {
            all.addAll(columns);
            all.addAll(other.columns);
        }
        return new RowShape(List.copyOf(allNames), List.copyOf(all));
    }

    boolean has(Selectable<?> column) {
        return columns.contains(column);
    }

    /**
     * Returns {@code index}, which is the number of a column, counted from 0.
     *
     * @throws ResultException if there is none ({@code E016})
     */
    @CanIgnoreReturnValue
    int check(int index) {
        if (index < 0 || index >= names.size()) {
            throw new ResultException(
                    "E016",
                    "the row has no column " + index + ": it has " + names.size() + ", counted from 0: " + names);
        }
        return index;
    }

    /**
     * Returns the number of {@code column}, counted from 0.
     *
     * @throws ResultException if it was not selected ({@code E016})
     */
    int indexOf(Selectable<?> column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new ResultException(
                    "E016",
                    "the row has no value of " + column + ": the statement selected "
                            + (columns.isEmpty() ? "text, whose columns are known by name only" : columns)
                            + "; select it, or get it by name from " + names);
        }
        return index;
    }

    /**
     * Returns the number of the column called {@code name}, counted from 0.
     *
     * @throws ResultException if there is none ({@code E016}), or several ({@code E017})
     */
    int indexOf(String name) {
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            if (isCalled(i, name)) {
                if (found >= 0) {
                    throw ambiguous(name);
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new ResultException(
                    "E016", "the row has no column '" + name + "'" + hint(name) + "; it has " + names);
        }
        return found;
    }

    // A column that met its name taken got another one, but is still what its own name says.
    private boolean isCalled(int index, String name) {
        return names.get(index).equals(name)
                || (!columns.isEmpty()
                        && columns.get(index) instanceof Named named
                        && named.name().equals(name));
    }

    private String hint(String name) {
        for (String known : names) {
            if (known.equalsIgnoreCase(name)) {
                return ", but '" + known + "'";
            }
        }
        return "";
    }

    private ResultException ambiguous(String name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (isCalled(i, name)) {
                places.add(i);
            }
        }
        return new ResultException(
                "E017",
                "the row has " + places.size() + " columns called '" + name + "', at " + places
                        + "; rename them with as(...), or get the value by column or number");
    }
}
