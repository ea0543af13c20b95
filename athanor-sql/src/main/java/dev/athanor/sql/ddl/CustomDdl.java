package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.schema.SchemaAction;
import dev.athanor.sql.schema.SchemaEvent;
import dev.athanor.sql.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema statement written by hand, run by itself or when a table is created or dropped. {@code {table}},
 * {@code {schema}} and {@code {fullname}} in it stand for the table that it is run for.
 *
 * <pre>{@code
 * users.on(SchemaMoment.AFTER_CREATE, ddl("ALTER TABLE {fullname} SET (fillfactor = 70)").onlyOn("postgresql"));
 * connection.execute(ddl("ANALYZE"));
 * }</pre>
 *
 * @param text the statement, written as it is
 * @param table the table that it is run for, or {@code null} if it is about none
 * @param context what stands for more words in braces, written as it is
 * @param dialects the databases it is for; empty for all
 */
public record CustomDdl(TrustedSql text, @Nullable Table table, Map<String, String> context, Set<String> dialects)
        implements DdlStatement, SchemaAction {

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");

    /** Creates the statement; the collections are copied. */
    public CustomDdl {
        requireNonNull(text, "text");
        context = Map.copyOf(context);
        dialects = Set.copyOf(dialects);
    }

    /** Returns the statement {@code sql}, for all databases. */
    public static CustomDdl of(String sql) {
        return new CustomDdl(new TrustedSql(sql), null, Map.of(), Set.of());
    }

    /** Returns this for {@code named}. */
    public CustomDdl forTable(Table named) {
        return new CustomDdl(text, named, context, dialects);
    }

    /** Returns this with {@code {name}} standing for {@code sql}, which is written as it is. */
    public CustomDdl with(String name, String sql) {
        Map<String, String> more = new HashMap<>(context);
        more.put(name, sql);
        return new CustomDdl(text, table, more, dialects);
    }

    /** Returns this left out on databases other than those called {@code names}, when tables are created or dropped. */
    public CustomDdl onlyOn(String... names) {
        return new CustomDdl(text, table, context, new LinkedHashSet<>(List.of(names)));
    }

    @Override
    public void run(SchemaEvent event) {
        if (dialects.isEmpty() || dialects.contains(event.connection().dialectName())) {
            Table subject = event.table();
            event.connection().run(subject == null ? this : forTable(subject));
        }
    }

    @Override
    public CustomDdl traverse(Traversal walk) {
        return new CustomDdl(walk.value(text), walk.optionalValue(table), walk.value(context), walk.value(dialects));
    }

    @Override
    public void render(SqlWriter out) {
        Matcher token = TOKEN.matcher(text.sql());
        int from = 0;
        while (token.find()) {
            out.trusted(new TrustedSql(text.sql().substring(from, token.start())));
            write(token, out);
            from = token.end();
        }
        out.trusted(new TrustedSql(text.sql().substring(from)));
    }

    // Braces that stand for nothing are part of the statement.
    private void write(Matcher token, SqlWriter out) {
        String word = token.group(1);
        Table named = table;
        if (context.containsKey(word)) {
            out.trusted(new TrustedSql(context.getOrDefault(word, "")));
        } else if (named != null && word.equals("table")) {
            out.name(named.name());
        } else if (named != null && word.equals("fullname")) {
            named.renderName(out);
        } else if (named != null && word.equals("schema") && out.schemaOf(named.schema()) != null) {
            out.name(String.valueOf(out.schemaOf(named.schema())));
        } else {
            out.trusted(new TrustedSql(token.group()));
        }
    }
}
