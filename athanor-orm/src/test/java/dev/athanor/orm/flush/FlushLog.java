package dev.athanor.orm.flush;

import dev.athanor.orm.Session;
import dev.athanor.testing.RecordedStatement;
import dev.athanor.testing.SqlRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a flush did to which tables, whatever the database calls it. */
final class FlushLog {

    private static final Pattern WRITE = Pattern.compile("(INSERT|MERGE|UPDATE|DELETE)(?: INTO| FROM)? [\"`]?(\\w+)");

    private FlushLog() {}

    /** Flushes {@code session}, and returns what that writes. */
    static List<String> flushed(Session session, SqlRecorder sql) {
        sql.clear();
        session.flush();
        return writes(sql);
    }

    /** Returns what was written, and forgets it; the same thing done again and again counts once. */
    static List<String> writes(SqlRecorder sql) {
        List<String> writes = new ArrayList<>();
        for (RecordedStatement statement : sql.statements()) {
            Matcher matcher = WRITE.matcher(statement.sql());
            if (matcher.find()) {
                String write = matcher.group(1).replace("MERGE", "INSERT") + " "
                        + matcher.group(2).toLowerCase(Locale.ROOT);
                if (writes.isEmpty() || !writes.get(writes.size() - 1).equals(write)) {
                    writes.add(write);
                }
            }
        }
        sql.clear();
        return writes;
    }

    /** Returns the texts that were run; one that is run again and again counts once. */
    static List<String> texts(SqlRecorder sql) {
        List<String> texts = new ArrayList<>();
        for (String text : sql.sql()) {
            if (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text)) {
                texts.add(text);
            }
        }
        sql.clear();
        return texts;
    }
}
