package dev.athanor.dialect.mysql;

import static dev.athanor.sql.type.Types.INTEGER;

import dev.athanor.testing.fuzz.ExpressionFuzzContract;
import dev.athanor.testing.fuzz.Meaning;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbExpressionFuzzTest extends ExpressionFuzzContract {
    @Override
    protected Meaning meaning() {
        return Meaning.JAVA.collated("utf8mb4_nopad_bin").withBits(bits -> bits.cast(INTEGER));
    }
}
