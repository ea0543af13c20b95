package dev.athanor.sql;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one column of a name among sources. */
record NamedColumn<T>(ColumnElement<T> column) {

    static NamedColumn<?> in(List<FromClause> sources, String name) {
        List<FromClause> searched = new ArrayList<>();
        for (FromClause source : sources) {
            source.parts().stream().filter(part -> !(part instanceof Join)).forEach(searched::add);
        }
        List<ColumnElement<?>> found = new ArrayList<>();
        for (FromClause source : searched) {
            source.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .forEach(found::add);
        }
        if (found.size() == 1) {
            return new NamedColumn<>(found.get(0));
        }
        throw new CompileException(
                "C048",
                found.isEmpty()
                        ? "none of " + searched + " has a column called " + name + "; correct the name, or use where(...)"
                        : "a column called " + name + " is in several of " + searched
                                + "; say which with where(column.eq(...))");
    }

    @SuppressWarnings("unchecked") // the class is compared first
    Condition is(@Nullable Object value) {
        Class<T> type = column.type().javaType();
        if (value != null && !type.isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "column " + column + " holds " + type.getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        return column.eq((T) value);
    }
}
