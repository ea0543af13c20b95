package dev.athanor.orm.shard;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlShardTest extends ShardContract {}
