package dev.athanor.dialect.sqlite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Dates and times as text whose order is that of time: {@code 2026-01-02 03:04:05.000006}. Six digits follow the
 * second, nine where six would lose something. Points in time are kept in UTC and end with {@code +00:00}.
 */
final class IsoText {

    private IsoText() {}

    static String of(LocalTime time) {
        StringBuilder text = new StringBuilder(18);
        append(text, time);
        return text.toString();
    }

    static String of(LocalDateTime value) {
        StringBuilder text = new StringBuilder(29).append(value.toLocalDate()).append(' ');
        append(text, value.toLocalTime());
        return text.toString();
    }

    static String of(OffsetDateTime value) {
        return of(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "+00:00";
    }

    private static void append(StringBuilder text, LocalTime time) {
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond()).append('.');
        int nanos = time.getNano();
        String digits = Integer.toString(1_000_000_000 + nanos);
        text.append(digits, 1, nanos % 1000 == 0 ? 7 : 10);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    static LocalDate date(String text) {
        int end = timeStart(text) - 1;
        return LocalDate.parse(end > 0 ? text.substring(0, end) : text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    static LocalDateTime dateTime(String text) {
        int start = timeStart(text);
        if (start <= 0) {
            return LocalDate.parse(text).atStartOfDay();
        }
        int offset = offsetStart(text, start);
        LocalDateTime local = plain(text, start, offset);
        return local;
    }

    static OffsetDateTime moment(String text) {
        int start = timeStart(text);
        if (start <= 0) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        int offset = offsetStart(text, start);
        ZoneOffset zone = offset == text.length() ? ZoneOffset.UTC : ZoneOffset.of(text.substring(offset));
        return plain(text, start, offset).atOffset(zone);
    }

    /** Returns where the time begins, behind a blank or a T; 0 if there is none. */
    private static int timeStart(String text) {
        for (int i = 10; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == 'T') {
                return i + 1;
            }
        }
        return 0;
    }

    private static int offsetStart(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == '-' || c == 'Z') {
                return i;
            }
        }
        return text.length();
    }

    // The usual form is read digit by digit: a formatter takes ten times as long.
    private static LocalDateTime plain(String text, int start, int end) {
        if (start == 11 && end >= 19 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    nanos(text, 19, end));
        }
        return LocalDateTime.of(
                LocalDate.parse(text.substring(0, start - 1)), LocalTime.parse(text.substring(start, end)));
    }

    private static int nanos(String text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int nanos = number(text, from + 1, end);
        for (int digits = end - from - 1; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("'" + text + "' is no date and time");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
