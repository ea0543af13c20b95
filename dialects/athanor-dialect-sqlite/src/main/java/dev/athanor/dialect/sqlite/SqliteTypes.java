package dev.athanor.dialect.sqlite;

import dev.athanor.sql.type.SqlType;
import java.math.BigDecimal;

/** Types of SQLite's own. */
public final class SqliteTypes {

    /**
     * Decimal numbers of any number of digits, kept as text: exact, but compared and added up as text or doubles.
     * SQLite's {@code NUMERIC} keeps 15 digits.
     */
    public static final SqlType<BigDecimal> DECIMAL_TEXT = new DecimalText();

    private SqliteTypes() {}
}
