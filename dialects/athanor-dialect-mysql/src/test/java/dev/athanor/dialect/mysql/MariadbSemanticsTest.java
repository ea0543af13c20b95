package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.SemanticsContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbSemanticsTest extends SemanticsContract {

    @Override
    protected boolean takesName(String name) {
        return name.codePoints().noneMatch(character -> character > 0xFFFF);
    }
}
