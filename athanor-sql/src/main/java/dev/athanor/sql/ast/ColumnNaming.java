package dev.athanor.sql.ast;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An option that gives columns other names: those of the attributes that stand for them. */
public interface ColumnNaming extends StatementOption {

    /** {@return the name of the column that is called {@code name} here, or {@code null} if there is none} */
    @Nullable
    String column(String name);

    /** {@return {@code values} with one for each column, where a name stands for several} */
    default Map<String, ? extends @Nullable Object> spread(Map<String, ? extends @Nullable Object> values) {
        return values;
    }
}
