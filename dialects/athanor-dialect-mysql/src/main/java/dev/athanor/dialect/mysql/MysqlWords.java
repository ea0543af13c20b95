package dev.athanor.dialect.mysql;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that MySQL and MariaDB take for their own unless quoted. */
final class MysqlWords {

    private static final Pattern GAP = Pattern.compile("\\s+");

    /** Those of MySQL 8 and 9. https://dev.mysql.com/doc/refman/9.0/en/keywords.html */
    static final Set<String> MYSQL = words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
            call cascade case change char character check collate column condition constraint continue convert
            create cross cube cume_dist current_date current_time current_timestamp current_user cursor database
            databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete
            dense_rank desc describe deterministic distinct distinctrow div double drop dual each else elseif
            empty enclosed escaped except exists exit explain false fetch first_value float float4 float8 for
            force foreign from fulltext function generated get grant group grouping groups having high_priority
            hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive insert
            int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is
            iterate join json_table key keys kill lag last_value lateral lead leading leave left like limit
            linear lines load localtime localtimestamp lock long longblob longtext loop low_priority manual
            master_bind master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
            minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile null
            numeric of on optimize optimizer_costs option optionally or order out outer outfile over parallel
            partition percent_rank precision primary procedure purge qualify range rank read read_write reads
            real recursive references regexp release rename repeat replace require resignal restrict return
            revoke right rlike row row_number rows schema schemas second_microsecond select sensitive separator
            set show signal smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result
            sqlexception sqlstate sqlwarning ssl starting stored straight_join system table tablesample
            terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned
            update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying
            virtual when where while window with write xor year_month zerofill""");

    /** Those of MariaDB. https://mariadb.com/kb/en/reserved-words/ */
    static final Set<String> MARIADB = words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary bit_and bit_or
            bit_xor blob both by call cascade case cast change char character check collate column condition
            constraint continue convert count create cross cume_dist curdate current_date current_role
            current_time current_timestamp current_user cursor curtime database databases date_add date_sub
            day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete
            delete_domain_id dense_rank desc describe deterministic distinct distinctrow div do_domain_ids
            double drop dual each else elseif enclosed escaped except exists exit explain extract false fetch
            first_value float float4 float8 for force foreign from fulltext function general grant group
            group_concat having high_priority hour_microsecond hour_minute hour_second if ignore
            ignore_domain_ids ignore_server_ids in index infile inner inout insensitive insert int int1 int2
            int3 int4 int8 integer intersect interval into is iterate join json_arrayagg json_objectagg
            json_table key keys kill lag lead leading leave left like limit linear lines load localtime
            localtimestamp lock long longblob longtext loop low_priority master_demote_to_replica
            master_demote_to_slave master_heartbeat_period master_ssl_verify_server_cert match max maxvalue
            median mediumblob mediumint mediumtext mid middleint min minute_microsecond minute_second mod
            modifies natural no_write_to_binlog not now nth_value ntile null numeric offset on optimize option
            optionally or order out outer outfile over page_checksum parse_vcol_expr partition percent_rank
            percentile_cont percentile_disc portion position precision primary procedure purge range rank read
            read_write reads real recursive ref_system_id references regexp release rename repeat replace
            require resignal restrict return returning revoke right rlike row_number rows schema schemas
            second_microsecond select sensitive separator set show signal slow smallint spatial specific sql
            sql_after_gtids sql_before_gtids sql_big_result sql_calc_found_rows sql_small_result sqlexception
            sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent stats_sample_pages std stddev
            stddev_pop stddev_samp straight_join substr substring sum table terminated then tinyblob tinyint
            tinytext to trailing trigger trim true undo union unique unlock unsigned update usage use using
            utc_date utc_time utc_timestamp value values var_pop var_samp varbinary varchar varcharacter
            variance varying vector when where while window with write xor year_month zerofill""");

    private MysqlWords() {}

    private static Set<String> words(String words) {
        return GAP.splitAsStream(words).collect(Collectors.toUnmodifiableSet());
    }
}
