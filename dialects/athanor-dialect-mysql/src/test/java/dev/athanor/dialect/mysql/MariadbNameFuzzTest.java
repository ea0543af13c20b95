package dev.athanor.dialect.mysql;

import dev.athanor.testing.fuzz.NameFuzzContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbNameFuzzTest extends NameFuzzContract {
    @Override
    protected @Nullable String ruleBroken(String name) {
        if (name.codePoints().anyMatch(point -> point > 0xFFFF)) {
            return "has a character beyond U+FFFF, which mysql and mariadb take in no name";
        }
        if (!name.equals(name.stripTrailing())) {
            return "ends with a blank, which mysql and mariadb take in no name";
        }
        return name.length() > 64 ? "characters, mariadb takes 64" : null;
    }

    @Override
    protected int triesForATable() {
        return 8;
    }

    // The name of a table's file has 255 bytes at most, up to five for each character and four behind them.
    @Override
    protected String nameOfTable(String name) {
        boolean fits = ruleBroken(name) != null || name.length() <= 50 || name.matches("[A-Za-z0-9_]*");
        return fits ? name : name.substring(0, 49) + "_";
    }
}
