package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.SqlWriter;

/** What the columns of rows to be inserted are called: {@code v(c1, c2, n)}, {@code n} being the number of the row. */
final class RowNames {

    private RowNames() {}

    /** Writes the names of {@code width} columns. */
    static void render(int width, SqlWriter out) {
        out.sql("v(");
        for (int i = 1; i <= width; i++) {
            out.name("c" + i).sql(", ");
        }
        out.sql("n)");
    }

    /** Writes what stands in {@code width} columns. */
    static void renderValues(int width, SqlWriter out) {
        for (int i = 1; i <= width; i++) {
            out.sql(i == 1 ? "v." : ", v.").name("c" + i);
        }
    }
}
