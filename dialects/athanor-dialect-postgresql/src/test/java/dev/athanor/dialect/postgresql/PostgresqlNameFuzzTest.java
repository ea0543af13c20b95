package dev.athanor.dialect.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.athanor.testing.fuzz.NameFuzzContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlNameFuzzTest extends NameFuzzContract {
    @Override
    protected @Nullable String ruleBroken(String name) {
        return name.getBytes(UTF_8).length > 63 ? "bytes, postgresql takes 63" : null;
    }

    @Override
    protected @Nullable String ruleBrokenByText(String text) {
        return text.contains("\0") ? "U+0000 at place " + text.indexOf('\0') + ", a character that postgresql" : null;
    }
}
