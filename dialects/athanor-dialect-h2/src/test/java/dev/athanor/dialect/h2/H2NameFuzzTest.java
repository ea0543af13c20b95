package dev.athanor.dialect.h2;

import dev.athanor.testing.fuzz.NameFuzzContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import org.jspecify.annotations.Nullable;

@OnDatabase(DatabaseKind.H2)
class H2NameFuzzTest extends NameFuzzContract {
    @Override
    protected @Nullable String ruleBroken(String name) {
        return name.codePointCount(0, name.length()) > 256 ? "characters, h2 takes 256" : null;
    }
}
