package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.DriverKeyInserts;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.clause.CheckClause;
import dev.athanor.sql.ddl.clause.DefaultClause;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a server, and what it means for statements. Servers older than those that are supported are spoken to
 * as well as they understand, and what they lack is refused.
 *
 * @param number the version as one number: 8.0.20 is 8,000,020
 */
record MysqlVersion(int number) {

    // What MariaDB answers may begin with a version of MySQL that old clients understand.
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    /** Returns the version that {@code told} begins with, such as {@code 8.0.36-log}; the latest if it tells none. */
    static MysqlVersion of(String told) {
        Matcher numbers = VERSION.matcher(told);
        if (!numbers.lookingAt()) {
            return new MysqlVersion(Integer.MAX_VALUE);
        }
        return new MysqlVersion(Arrays.stream(new int[] {1, 2, 3})
                .map(part -> Integer.parseInt(numbers.group(part)))
                .reduce(0, (sum, part) -> sum * 1000 + part));
    }

    private boolean isBefore(int major, int minor, int patch) {
        return number < (major * 1000 + minor) * 1000 + patch;
    }

    /** Returns what MySQL of this version is to the engine. */
    MysqlJdbc mysql() {
        if (number == Integer.MAX_VALUE) {
            return MysqlJdbc.MYSQL;
        }
        if (!isBefore(8, 0, 20)) {
            return MysqlJdbc.MYSQL_8020;
        }
        return isBefore(8, 0, 16) ? MysqlJdbc.MYSQL.with(olderMysql()) : MysqlJdbc.MYSQL;
    }

    // https://dev.mysql.com/doc/refman/8.0/en/mysql-nutshell.html
    private Dialect olderMysql() {
        Dialect.Builder dialect = Dialect.extending(MysqlDialect.instance());
        dialect.render(CheckClause.class, MysqlVersion::forgotten);
        if (isBefore(8, 0, 13)) {
            dialect.render(DefaultClause.class, MysqlVersion::literalDefault);
        }
        if (isBefore(8, 0, 1)) {
            dialect.render(Locking.class, MysqlVersion::lock);
        }
        return dialect.build();
    }

    /** Returns what MariaDB of this version is to the engine. */
    MysqlJdbc mariadb() {
        if (!isBefore(10, 7, 0)) {
            return MysqlJdbc.MARIADB;
        }
        Dialect.Builder dialect = Dialect.extending(MariadbDialect.instance()).type("UUID", type -> "CHAR(32)");
        MysqlJdbc server =
                new MysqlJdbc(dialect.build(), MysqlCodecs.MARIADB_DIGITS, MysqlJdbc.MARIADB.insertStrategy(), true);
        if (isBefore(10, 5, 0)) {
            dialect.without(Capability.INSERT_RETURNING);
            server = new MysqlJdbc(dialect.build(), server.codecs(), DriverKeyInserts.INSTANCE, true);
        }
        return isBefore(10, 3, 0)
                ? server.with(dialect.without(Capability.SEQUENCES).build())
                : server;
    }

    private static void forgotten(CheckClause node, SqlWriter out) {
        out.warning("the server reads checks and forgets them: it minds them from version 8.0.16 on");
        node.render(out);
    }

    private static void literalDefault(DefaultClause node, SqlWriter out) {
        SqlNode value = node.column().definition().values().serverDefault();
        if (value != null && !MysqlSchema.isLiteral(value)) {
            throw Dialect.refusal(
                    out.dialect(),
                    "expression as a default before version 8.0.13, as column " + node.column() + " has it",
                    "give it a value, or fill it in by onInsert(...)");
        }
        MysqlSchema.defaultValue(node, out);
    }

    private static void lock(Locking node, SqlWriter out) {
        if (node.waiting() != Locking.Waiting.WAIT) {
            throw Dialect.refusal(out.dialect(), node.waiting() + " before version 8.0.1", "wait for locked rows");
        }
        MariadbQueries.lock(node, out);
    }
}
