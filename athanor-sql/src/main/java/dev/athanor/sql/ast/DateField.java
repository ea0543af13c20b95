package dev.athanor.sql.ast;

/** A part of a date or time. */
public enum DateField implements Keyword {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    /** The week of the year, by ISO 8601. */
    WEEK("week"),
    DAY("day"),
    /** The day of the week; 0 is Sunday. */
    DAY_OF_WEEK("dow"),
    DAY_OF_YEAR("doy"),
    HOUR("hour"),
    MINUTE("minute"),
    SECOND("second"),
    /** The seconds since 1970. */
    EPOCH("epoch"),
    TIMEZONE_HOUR("timezone_hour"),
    TIMEZONE_MINUTE("timezone_minute");

    private final String sql;

    DateField(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
