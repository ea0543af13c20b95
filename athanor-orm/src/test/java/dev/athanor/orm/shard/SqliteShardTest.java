package dev.athanor.orm.shard;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteShardTest extends ShardContract {}
