package dev.athanor.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlJdbcTest {

    @ParameterizedTest
    @ValueSource(ints = {1927, 2006, 2013, 2014, 2045, 2055, 4031})
    @Covers("CORE-DIA-05")
    void recognisesLostConnections(int code) {
        SQLException failure = new SQLException("it broke", "HY000", code);

        assertThat(MysqlJdbc.MYSQL.kindOf(failure).breaksConnection()).isTrue();
    }
}
