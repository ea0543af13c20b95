package dev.athanor.dialect.mysql;

import static dev.athanor.testing.contract.Outcome.refused;
import static dev.athanor.testing.contract.Outcome.text;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.testing.contract.Outcome;
import java.util.HashMap;
import java.util.Map;

/**
 * Where MariaDB differs from MySQL, whose text SQLAlchemy writes here too: it refuses NULLS LAST, FULL OUTER JOIN,
 * LATERAL, FILTER, WITHIN GROUP, TABLESAMPLE, FOR UPDATE OF, names for the columns of VALUES, and RETURNING of an
 * UPDATE.
 */
class MariadbStatementTest extends MysqlStatementTest {

    @Override
    protected Dialect dialect() {
        return MariadbDialect.instance();
    }

    @Override
    protected Map<String, Outcome> differences() {
        Map<String, Outcome> all = new HashMap<>(super.differences());
        all.put(
                "SEL-19",
                refused("mariadb has no NULLS LAST; order by x.isNull() before x to have them last, by "
                        + "x.isNotNull() to have them first [C040]"));
        all.put(
                "JOIN-04",
                refused("mariadb has no FULL OUTER JOIN; unite a left join with the rows of the other side "
                        + "that have no match [C040]"));
        // SQLAlchemy's plain ~ is a number without a sign there: ~1 is 18446744073709551614, not -2.
        all.put(
                "BIT-01",
                text(
                        "SELECT user_account.age & ? AS anon_1, user_account.age | ? AS anon_2, "
                                + "user_account.age ^ ? AS anon_3, user_account.age << ? AS anon_4, "
                                + "CAST(~user_account.age AS SIGNED INTEGER) FROM user_account",
                        3,
                        1,
                        2,
                        1));
        all.put(
                "UPD-05",
                refused(
                        "mariadb has no UPDATE that returns rows; select them before or afterwards, FOR UPDATE [C040]"));
        all.put(
                "index-in-part",
                refused("mariadb has no indexes of expressions; index a computed column of the expression, or restrict"
                        + " it by onlyOn(...) [C040]"));
        return all;
    }
}
