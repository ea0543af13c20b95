package dev.athanor.dialect.postgresql;

import dev.athanor.testing.fuzz.ExpressionFuzzContract;
import dev.athanor.testing.fuzz.Meaning;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlExpressionFuzzTest extends ExpressionFuzzContract {

    private int parsed;

    @Override
    protected Meaning meaning() {
        return Meaning.JAVA.collated("C");
    }

    @Override
    protected String parsing(String sql) {
        parsed++;
        return "PREPARE parsed_" + parsed + " AS " + sql;
    }
}
