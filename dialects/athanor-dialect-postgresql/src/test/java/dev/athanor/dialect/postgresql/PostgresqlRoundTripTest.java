package dev.athanor.dialect.postgresql;

import dev.athanor.testing.contract.schema.RoundTripContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlRoundTripTest extends RoundTripContract {

    private static final String EVERYTHING = "create table everything (id serial primary key, a smallint, b bigint,"
            + " c numeric(12,3) default 1.5, d numeric, e real, f double precision, g boolean default true,"
            + " h varchar(20) not null default 'it''s', i varchar, j char(4), k text collate \"C\", l date default current_date,"
            + " m time, n time(3), o timestamp, p timestamp(3), q timestamptz default now(), r timestamptz(3),"
            + " s interval, t bytea, u uuid, v json, w jsonb default '{}', x inet, y cidr, z macaddr, aa macaddr8,"
            + " bb bit(5), cc varbit, dd money, ee xml, ff tsvector, gg tsquery, hh oid, ii int4range, jj tstzrange,"
            + " kk int4multirange, ll integer[], mm text[] default '{}', nn mood default 'sad', oo mood[],"
            + " constraint uq_everything unique (a, b), constraint ck_everything check (a > 0 or b is null),"
            + " constraint fk_self foreign key (a) references everything2 (id) on delete cascade on update restrict)";

    @Override
    protected List<String> everything() {
        return List.of(
                "create type mood as enum ('sad', 'it''s ok')",
                "create table everything2 (id smallint, constraint pk_two primary key (id),"
                        + " constraint ck_everything2 check (id > 0))",
                EVERYTHING,
                "comment on constraint ck_everything on everything is 'it''s \"checked\"'",
                "comment on constraint fk_self on everything is 'itself'",
                "create table booked (id integer primary key, r int4range, n integer, constraint ex exclude using gist (r with &&, int4range(n, n)"
                        + " with &&) where (n > 5), constraint uq unique nulls not distinct (n) include (r),"
                        + " constraint fk_late foreign key (n) references booked (id) deferrable initially deferred,"
                        + " constraint fk_maybe foreign key (n) references booked (id) deferrable)",
                "comment on constraint ex on booked is 'no overlap'",
                "create unique index ux_same on everything (d) nulls not distinct",
                "create index ix_pattern on everything (k text_pattern_ops, h varchar_pattern_ops desc)",
                "create index ix_everything on everything (h, i)",
                "create index ix_lower on everything (lower(k), h desc, (a + 1)) include (b) where a > 1",
                "create unique index ux_everything on everything (k)",
                "create table stored (id integer primary key) with (fillfactor=70)",
                "create table parted (id integer, n integer) partition by range (id)");
    }

    @Override
    protected List<String> catalog() {
        return List.of(
                "select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attcollation,"
                        + " pg_get_expr(d.adbin, d.adrelid) from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                        + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0"
                        + " and not a.attisdropped order by 1, a.attnum",
                "select c.relname, k.conname, pg_get_constraintdef(k.oid),"
                        + " obj_description(k.oid, 'pg_constraint') from pg_constraint k join pg_class c"
                        + " on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace order by 1, 2",
                "select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid"
                        + " where c.relnamespace = 'public'::regnamespace order by 1",
                "select relname, relkind, reloptions, pg_get_partkeydef(oid) from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
                "select t.typname, e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid order by 1,"
                        + " e.enumsortorder");
    }

    @Override
    protected List<String> changes() {
        return List.of(
                "alter table everything add column extra integer",
                "alter table everything drop column z",
                "alter table everything rename column y to yy",
                "alter table everything alter column h type varchar(21)",
                "alter table everything alter column h drop not null",
                "alter table everything alter column a set not null",
                "alter table everything alter column g drop default",
                "alter table everything alter column c set default 2.5",
                "alter table everything drop constraint uq_everything",
                "alter table everything drop constraint ck_everything",
                "alter table everything drop constraint fk_self",
                "alter table everything drop constraint everything_pkey",
                "drop index ix_everything",
                "create index ix_more on everything (lower(k))",
                "alter type mood add value 'glad'",
                "comment on table everything is 'new'",
                "comment on column everything.a is 'new'",
                "comment on constraint ck_everything2 on everything2 is 'new'",
                "alter table everything alter column i type varchar collate \"C\"",
                "alter table booked drop constraint ex",
                "alter table booked alter constraint fk_late not deferrable",
                "create table another (id integer)",
                "alter table everything2 rename to everything3");
    }
}
