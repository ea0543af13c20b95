package dev.athanor.dialect.h2;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.contract.schema.InspectorContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.H2)
class H2InspectorTest extends InspectorContract {

    // TEXT is another word for VARCHAR.
    @Override
    protected SqlType<?> reflected(SqlType<?> type) {
        return type.equals(Types.TEXT) ? Types.VARCHAR : type;
    }
}
