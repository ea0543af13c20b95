package dev.athanor.engine.execute;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns in which the parameters of an insert or update are stored; those of conditions are in none. */
final class StoredBinds {

    private final JdbcDialect dialect;
    private final List<@Nullable Column<?>> columns;

    private StoredBinds(JdbcDialect dialect, List<@Nullable Column<?>> columns) {
        this.dialect = dialect;
        this.columns = columns;
    }

    /** Returns those of {@code statement}, which was compiled with its own parameters. */
    static StoredBinds of(Statement<?> statement, Compiled compiled, JdbcDialect dialect) {
        IdentityHashMap<Expression<?>, Column<?>> stored = new IdentityHashMap<>();
        if (statement instanceof Insert<?> insert) {
            for (List<Expression<?>> row : insert.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    stored.put(row.get(i), insert.columns().get(i));
                }
            }
        } else if (statement instanceof Update<?> update) {
            for (Column<?> column : update.table().columns()) {
                Expression<?> value = update.assigned(column);
                if (value instanceof Bind<?>) {
                    stored.put(value, column);
                }
            }
        }
        List<@Nullable Column<?>> columns = new ArrayList<>();
        compiled.placeholders().forEach(placeholder -> columns.add(stored.get(placeholder.bind())));
        return new StoredBinds(dialect, columns);
    }

    /** Returns {@code codec}, that of the parameter {@code number}, as the dialect stores values by it. */
    @SuppressWarnings("unchecked") // the codec is that of the type of the column
    @Nullable
    Codec<?> codec(int number, @Nullable Codec<?> codec) {
        Column<?> column = columns.get(number);
        return column == null || codec == null
                ? codec
                : dialect.storing((Column<Object>) column, (Codec<Object>) codec);
    }
}
