package dev.athanor.sql.ddl;

import dev.athanor.sql.schema.CheckConstraint;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Constraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableOption;
import dev.athanor.sql.schema.UniqueConstraint;
import dev.athanor.sql.schema.option.DialectWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which databases tables have words of their own for. */
public final class NamedDialects {

    private final Map<String, Set<String>> users = new TreeMap<>();

    private NamedDialects() {}

    /** Returns, by the name of each dialect that {@code tables} name in their words, the tables that do. */
    public static Map<String, Set<String>> of(Collection<Table> tables) {
        NamedDialects named = new NamedDialects();
        tables.forEach(named::add);
        return named.users;
    }

    private void add(Table table) {
        for (TableOption option : table.options()) {
            if (!option.dialect().isEmpty()) {
                add(table, option.dialect());
            }
        }
        for (Column<?> column : table.columns()) {
            add(table, column.definition().words());
        }
        PrimaryKeyDefinition key = PrimaryKeyDefinition.of(table);
        add(table, key == null ? List.of() : key.words());
        for (Constraint constraint : table.constraints()) {
            add(table, words(constraint));
        }
        for (Index index : table.indexes()) {
            index.options().dialects().forEach(dialect -> add(table, dialect));
        }
    }

    private static List<DialectWords> words(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.options().words();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.options().words();
        }
        return constraint instanceof CheckConstraint check ? check.words() : List.of();
    }

    private void add(Table table, List<DialectWords> words) {
        words.forEach(own -> add(table, own.dialect()));
    }

    private void add(Table table, String dialect) {
        users.computeIfAbsent(dialect, name -> new TreeSet<>()).add(table.key());
    }
}
