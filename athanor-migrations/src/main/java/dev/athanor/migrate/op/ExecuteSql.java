package dev.athanor.migrate.op;

import dev.athanor.sql.Sql;

/**
 * Runs SQL written by hand.
 *
 * @param sql the SQL; a colon before a name must be written {@code \:}, for there are no parameters
 */
public record ExecuteSql(String sql) implements Operation {

    @Override
    public void run(StatementTarget target) {
        target.execute(Sql.text(sql));
    }

    @Override
    public Operation reverse() {
        throw Irreversible.because("SQL '" + sql + "'", "nothing tells what undoes it");
    }

    @Override
    public void writeTo(SourceWriter out) {
        out.call(null, "execute").argument(() -> out.string(sql)).end();
    }
}
