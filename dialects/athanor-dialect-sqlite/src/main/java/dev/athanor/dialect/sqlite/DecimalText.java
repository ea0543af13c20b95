package dev.athanor.dialect.sqlite;

import dev.athanor.sql.type.SqlType;
import java.math.BigDecimal;

/** Decimals as text. */
record DecimalText() implements SqlType<BigDecimal> {

    static final String NAME = "SQLITE_DECIMAL_TEXT";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public String sql() {
        return "TEXT";
    }
}
