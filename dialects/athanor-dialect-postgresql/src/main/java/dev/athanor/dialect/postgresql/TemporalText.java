package dev.athanor.dialect.postgresql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days and times as PostgreSQL reads them: ISO 8601 but for years before the first and after 9999, and the ends of
 * Java's range, which stand for PostgreSQL's infinities, as the driver has it.
 */
final class TemporalText {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";
    private static final int LAST_OF_FOUR_DIGITS = 9999;
    private static final int MONTH_AND_DAY = "-01-31".length();

    private TemporalText() {}

    static String of(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        return day.equals(LocalDate.MIN) ? MINUS_INFINITY : date(day) + era(day);
    }

    static String of(LocalDateTime moment) {
        if (moment.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        return moment.equals(LocalDateTime.MIN)
                ? MINUS_INFINITY
                : date(moment.toLocalDate()) + " " + moment.toLocalTime() + era(moment.toLocalDate());
    }

    static String of(OffsetDateTime moment) {
        if (moment.equals(OffsetDateTime.MAX)) {
            return INFINITY;
        }
        return moment.equals(OffsetDateTime.MIN)
                ? MINUS_INFINITY
                : date(moment.toLocalDate()) + " " + moment.toLocalTime() + moment.getOffset()
                        + era(moment.toLocalDate());
    }

    static String of(Instant moment) {
        return of(moment.atOffset(ZoneOffset.UTC));
    }

    private static String date(LocalDate day) {
        String text = day.toString();
        int year = day.getYear();
        if (year > 0 && year <= LAST_OF_FOUR_DIGITS) {
            return text;
        }
        String number = Integer.toString(year > 0 ? year : 1 - year);
        return "0".repeat(Math.max(0, 4 - number.length())) + number + text.substring(text.length() - MONTH_AND_DAY);
    }

    private static String era(LocalDate day) {
        return day.getYear() > 0 ? "" : " BC";
    }
}
