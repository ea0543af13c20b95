package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Says which values of a row were NULL when something made of it could not take that. */
final class NullValue {

    private NullValue() {}

    static NullPointerException explain(Row row, NullPointerException cause) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) == null) {
                names.add(row.names().get(i));
            }
        }
        if (names.isEmpty()) {
            return cause;
        }
        NullPointerException explained = new NullPointerException(names
                + " of the row is NULL, which what is made of the row cannot take; let it take a boxed, @Nullable value,"
                + " or select with coalesce(...)");
        explained.initCause(cause);
        return explained;
    }
}
