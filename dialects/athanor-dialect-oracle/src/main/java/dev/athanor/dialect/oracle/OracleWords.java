package dev.athanor.dialect.oracle;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that Oracle takes for its own unless quoted. */
final class OracleWords {

    private static final Pattern GAP = Pattern.compile("\\s+");

    /**
     * All of them. https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Oracle-SQL-Reserved-Words.html
     */
    static final Set<String> RESERVED = words("""
            access add all alter and any as asc audit between by char check cluster column column_value comment
            compress connect create current date decimal default delete desc distinct drop else exclusive exists
            file float for from grant group having identified immediate in increment index initial insert
            integer intersect into is level like lock long maxextents minus mlslabel mode modify nested_table_id
            noaudit nocompress not nowait null number of offline on online option or order pctfree prior public
            raw rename resource revoke row rowid rownum rows select session set share size smallint start
            successful synonym sysdate table then to trigger uid union unique update user validate values
            varchar varchar2 view whenever where with""");

    private OracleWords() {}

    private static Set<String> words(String words) {
        return GAP.splitAsStream(words).collect(Collectors.toUnmodifiableSet());
    }
}
