package dev.athanor.dialect.sqlite;

import dev.athanor.testing.contract.schema.RoundTripContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteRoundTripTest extends RoundTripContract {

    @Override
    protected List<String> everything() {
        return List.of(
                "create table two (x INTEGER NOT NULL, y INTEGER NOT NULL, CONSTRAINT pk_two PRIMARY KEY (y, x))",
                "create table everything (id INTEGER NOT NULL PRIMARY KEY, a SMALLINT, b BIGINT, c NUMERIC(12, 3)"
                        + " DEFAULT 1.5, d REAL, e DOUBLE, f BOOLEAN DEFAULT 1, g VARCHAR(20) DEFAULT 'it''s' NOT NULL,"
                        + " h CHAR(4) COLLATE NOCASE, i TEXT COLLATE RTRIM, j CLOB, k DATE DEFAULT CURRENT_DATE, l TIME, m DATETIME, n BLOB,"
                        + " o JSON, p NVARCHAR(5), q FLOAT(24), CONSTRAINT uq UNIQUE (a, b),"
                        + " CONSTRAINT ck CHECK (a > 0), CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES two (y, x)"
                        + " ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED)",
                "create table counted (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, n INTEGER)",
                "create index ix on everything (g, h)",
                "create unique index ux on everything (i)",
                "create table keyed (id INTEGER NOT NULL PRIMARY KEY, n TEXT) STRICT, without  rowid",
                "create index ie on everything (lower(g), a + 1 desc) where a > 1");
    }

    @Override
    protected List<String> catalog() {
        return List.of(
                "select m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk from sqlite_master m"
                        + " join pragma_table_xinfo(m.name) x where m.type = 'table' and m.name not like 'sqlite%' order by 1, x.cid",
                "select m.name, f.\"table\", f.\"from\", f.\"to\", f.on_delete, f.on_update from sqlite_master m"
                        + " join pragma_foreign_key_list(m.name) f order by 1, 2, 3",
                "select m.name, i.origin, i.\"unique\", i.partial, group_concat(x.name || x.coll || x.desc)"
                        + " from sqlite_master m join pragma_index_list(m.name) i join pragma_index_xinfo(i.name) x"
                        + " group by 1, 2, 3, 4, i.name order by 1, 2, 3, 5",
                "select name, sql like '%AUTOINCREMENT%', sql like '%INITIALLY DEFERRED%' from sqlite_master"
                        + " where type = 'table' and name not like 'sqlite%' order by 1",
                "select name, wr, strict from pragma_table_list where schema = 'main' and type = 'table'"
                        + " and name not like 'sqlite%' order by 1",
                "select name, replace(replace(lower(sql), '\"', ''), ' ', '') from sqlite_master where type = 'index'"
                        + " and sql is not null order by name");
    }

    @Override
    protected List<String> changes() {
        return List.of(
                "alter table everything add column extra integer",
                "alter table everything drop column n",
                "alter table everything rename column o to oo",
                "alter table everything add column z integer default 3",
                "alter table everything add column zz integer references two (x)",
                "drop index ix",
                "create index iy on everything (lower(g))",
                "drop index iy",
                "create index iy on everything (lower(g)) where a > 1",
                "create table another (id integer)",
                "alter table two rename to three",
                "drop table another");
    }
}
