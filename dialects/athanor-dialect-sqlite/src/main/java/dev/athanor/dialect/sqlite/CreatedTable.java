package dev.athanor.dialect.sqlite;

import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedConstraints;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a CREATE TABLE statement says. https://sqlite.org/lang_createtable.html */
final class CreatedTable {

    private final Map<String, Generation> computed = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private @Nullable ReflectedKey primaryKey;
    private String words = "";
    private boolean neverReuses;
    private final List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
    private final List<ReflectedKey> uniques = new ArrayList<>();
    private final List<ReflectedCheck> checks = new ArrayList<>();

    private CreatedTable() {}

    static CreatedTable of(String sql) {
        CreatedTable table = new CreatedTable();
        DdlText text = DdlText.of(sql);
        if (text.skipTo("(")) {
            for (DdlText part : text.parts()) {
                table.read(part);
            }
            String rest = text.rest();
            table.words = rest == null ? "" : rest.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
        return table;
    }

    ReflectedConstraints constraints() {
        return new ReflectedConstraints(primaryKey, foreignKeys, uniques, checks);
    }

    /** {@return what stands behind the columns: {@code WITHOUT ROWID}, {@code STRICT}} */
    String words() {
        return words;
    }

    /** {@return whether its key counts on after its greatest row is deleted} */
    boolean neverReuses() {
        return neverReuses;
    }

    boolean isWithoutRowid() {
        return words.contains("WITHOUT ROWID");
    }

    Generation generation(String column, @Nullable String defaultSql) {
        Generation known = computed.get(column);
        return known != null ? known : Generation.defaultOf(defaultSql);
    }

    @Nullable
    String collation(String column) {
        return collations.get(column);
    }

    private void read(DdlText part) {
        String name = part.takes("CONSTRAINT") ? part.name() : null;
        if (name != null
                || part.sees("PRIMARY", "KEY")
                || part.sees("UNIQUE", "(")
                || part.sees("CHECK", "(")
                || part.sees("FOREIGN", "KEY")) {
            ofTable(part, name);
        } else if (!part.atEnd()) {
            ofColumn(part, part.name());
        }
    }

    private void ofTable(DdlText part, @Nullable String name) {
        if (part.takes("PRIMARY", "KEY")) {
            primaryKey = new ReflectedKey(name, part.names(), null);
        } else if (part.takes("UNIQUE")) {
            uniques.add(new ReflectedKey(name, part.names(), null));
        } else if (part.takes("CHECK")) {
            checks.add(new ReflectedCheck(name, part.group(), null));
        } else if (part.takes("FOREIGN", "KEY")) {
            List<String> columns = part.names();
            if (part.takes("REFERENCES")) {
                reference(part, name, columns);
            }
        }
    }

    // The type's words are passed over; they are known better from elsewhere.
    private void ofColumn(DdlText part, String column) {
        String name = null;
        while (!part.atEnd()) {
            if (part.takes("CONSTRAINT")) {
                name = part.name();
            } else if (!constraint(part, column, name)) {
                if (part.sees("(")) {
                    String unused = part.group();
                } else {
                    part.skip();
                }
            } else {
                name = null;
            }
        }
    }

    private boolean constraint(DdlText part, String column, @Nullable String name) {
        if (part.takes("PRIMARY", "KEY")) {
            primaryKey = new ReflectedKey(name, List.of(column), null);
        } else if (part.takes("AUTOINCREMENT")) {
            neverReuses = true;
        } else if (part.takes("UNIQUE")) {
            uniques.add(new ReflectedKey(name, List.of(column), null));
        } else if (part.takes("CHECK")) {
            checks.add(new ReflectedCheck(name, part.group(), null));
        } else if (part.takes("REFERENCES")) {
            reference(part, name, List.of(column));
        } else if (part.takes("DEFAULT")) {
            String unused = part.term();
        } else if (part.takes("COLLATE")) {
            collations.put(column, part.name());
        } else if (part.takes("GENERATED", "ALWAYS", "AS") || part.takes("AS")) {
            String sql = part.group();
            computed.put(column, Generation.computed(sql, part.takes("STORED")));
        } else {
            return false;
        }
        return true;
    }

    private void reference(DdlText part, @Nullable String name, List<String> columns) {
        String table = part.name();
        List<String> targets = part.sees("(") ? part.names() : List.of();
        ReferentialAction onDelete = ReferentialAction.UNSAID;
        ReferentialAction onUpdate = ReferentialAction.UNSAID;
        Timing timing = Timing.IMMEDIATE;
        boolean more = true;
        while (more) {
            if (part.takes("ON", "DELETE")) {
                onDelete = action(part);
            } else if (part.takes("ON", "UPDATE")) {
                onUpdate = action(part);
            } else if (part.takes("MATCH")) {
                part.skip();
            } else if (part.takes("NOT", "DEFERRABLE")) {
                timing = Timing.IMMEDIATE;
            } else if (part.takes("DEFERRABLE")) {
                timing = Timing.DEFERRABLE;
            } else if (part.takes("INITIALLY")) {
                timing = part.word().equals("DEFERRED") && timing == Timing.DEFERRABLE ? Timing.DEFERRED : timing;
            } else {
                more = false;
            }
        }
        foreignKeys.add(new ReflectedForeignKey(
                name, columns, new ReflectedForeignKey.Target(null, table), targets, onDelete, onUpdate, timing));
    }

    private static ReferentialAction action(DdlText part) {
        String word = part.word();
        return switch (word) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "RESTRICT" -> ReferentialAction.RESTRICT;
            case "SET" -> part.word().equals("NULL") ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
            default -> {
                part.skip();
                yield ReferentialAction.UNSAID;
            }
        };
    }
}
