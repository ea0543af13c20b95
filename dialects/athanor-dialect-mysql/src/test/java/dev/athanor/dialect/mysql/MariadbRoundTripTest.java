package dev.athanor.dialect.mysql;

import dev.athanor.testing.contract.schema.RoundTripContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbRoundTripTest extends RoundTripContract {

    @Override
    protected List<String> everything() {
        return List.of(
                "create table two (x smallint not null, y integer not null, primary key (y, x)) comment 'it''s two'",
                "create table everything (id integer auto_increment primary key, a smallint comment 'a''s',"
                        + " b varchar(20) default 'it''s' not null, c decimal(12,3) default 1.5, d decimal(65,30),"
                        + " e float, f double, g bool default true, h char(4), i text, j longtext collate latin1_bin, k mediumtext,"
                        + " l tinytext, m blob, n longblob, o date default (current_date), p time, q time(6),"
                        + " r datetime, s datetime(6) default current_timestamp(6) on update current_timestamp(6),"
                        + " t datetime(3), u timestamp null default current_timestamp on update current_timestamp,"
                        + " v uuid default uuid(), w json, x enum('sad','it''s ok') default 'sad', y binary(3),"
                        + " z varbinary(5), aa tinyint, bb int unsigned, cc bigint unsigned, dd year,"
                        + " ee set('x','y'), ff bit(3), gg mediumint, hh int, ii int as (hh * 2) stored,"
                        + " jj int as (hh + 1) virtual, kk int default (1 + 2), ll varchar(9) default '',"
                        + " mm inet6, nn geometry, oo decimal(10,2) unsigned, `Odd``s` int,"
                        + " constraint uq_everything unique (a, b), constraint ck_everything check (a > 0 or e is null),"
                        + " constraint fk_two foreign key (hh, a) references two (y, x) on delete cascade,"
                        + " constraint fk_no foreign key (hh, gg2) references two (y, x) on delete no action"
                        + " on update no action, gg2 smallint) comment 'it''s all'",
                "create table kept (id integer primary key, t varchar(5)) engine=Aria row_format=PAGE",
                "create table parted (id integer primary key, n integer) partition by hash(id) partitions 3",
                "create index ix_everything on everything (h desc, c)",
                "create index ix_part on everything (j(10), b)",
                "create fulltext index ix_words on everything (i)",
                "create unique index ux_everything on everything (o)",
                "create unique index ux_down on everything (p desc)");
    }

    @Override
    protected List<String> catalog() {
        return List.of(
                "select table_name, table_comment, engine, table_collation, create_options"
                        + " from information_schema.tables where table_schema = database()"
                        + " order by 1",
                "select table_name, column_name, column_type, is_nullable, column_default, extra,"
                        + " generation_expression, collation_name, column_comment from information_schema.columns"
                        + " where table_schema = database() order by table_name, ordinal_position",
                "select table_name, constraint_name, level, check_clause from information_schema.check_constraints"
                        + " where constraint_schema = database() order by 1, 2",
                "select table_name, constraint_name, column_name, referenced_table_name, referenced_column_name"
                        + " from information_schema.key_column_usage where table_schema = database()"
                        + " order by 1, 2, ordinal_position",
                "select table_name, constraint_name, update_rule, delete_rule"
                        + " from information_schema.referential_constraints where constraint_schema = database()"
                        + " order by 1, 2",
                "select table_name, index_name, non_unique, column_name, collation, sub_part, index_type"
                        + " from information_schema.statistics where table_schema = database()"
                        + " order by 1, 2, seq_in_index",
                "select table_name, partition_name, partition_method, partition_expression"
                        + " from information_schema.partitions where table_schema = database() order by 1, 2");
    }

    @Override
    protected List<String> changes() {
        return List.of(
                "alter table everything add column extra integer",
                "alter table everything drop column z",
                "alter table everything rename column y to yy",
                "alter table everything modify column b varchar(21) default 'it''s' not null",
                "alter table everything modify column b varchar(21) default 'it''s'",
                "alter table everything modify column t datetime(4)",
                "alter table everything alter column g drop default",
                "alter table everything alter column c set default 2.5",
                "alter table everything modify column s datetime(6) default current_timestamp(6)",
                "alter table everything modify column x enum('sad','it''s ok','glad') default 'sad'",
                "alter table everything drop foreign key fk_no",
                "alter table everything drop foreign key fk_two",
                "alter table everything drop constraint uq_everything",
                "alter table everything drop constraint ck_everything",
                "drop index ix_everything on everything",
                "create index ix_more on everything (j(9))",
                "alter table everything comment 'new'",
                "alter table everything modify column e float comment 'new'",
                "alter table everything modify column j longtext",
                "create table another (id integer)",
                "alter table parted partition by hash(id) partitions 5",
                "rename table two to three",
                "alter table three drop primary key");
    }
}
