package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.TransactionContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlTransactionTest extends TransactionContract {}
