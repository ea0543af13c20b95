package dev.athanor.sql.schema;

import dev.athanor.sql.error.SchemaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are called that have no name of their own, so that a migration can speak of them.
 * Immutable.
 *
 * <pre>{@code
 * MetaData metadata = new MetaData(NamingConvention.of(Map.of(
 *         "pk", "pk_{table_name}",
 *         "fk", "fk_{table_name}_{column_0_name}_{referred_table_name}",
 *         "uq", "uq_{table_name}_{column_0_N_name}",
 *         "ck", "ck_{table_name}_{constraint_name}",
 *         "ix", "ix_{column_0_label}")));
 * }</pre>
 *
 * <p>Known are {@code table_name}, {@code referred_table_name}, {@code constraint_name} (the name that was given, which
 * is then wrapped), {@code column_0_name}, {@code column_1_name} and so on, {@code column_0_N_name} for all with
 * {@code _} between them, {@code column_0N_name} for all without, the same with {@code label} for the name behind that
 * of the table, and with {@code referred_column} for the columns referred to; {@link #token} adds more.
 */
public final class NamingConvention {

    /** Names indexes {@code ix_table_column}, and leaves constraints to the database. */
    public static final NamingConvention DEFAULT = of(Map.of());

    private static final String INDEX = "ix_{column_0_label}";
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|label|key)");

    private final Map<String, String> templates;
    private final Map<String, Function<Subject, String>> tokens;

    /**
     * What is to be named.
     *
     * @param table the table it belongs to
     * @param columns its columns
     * @param key the foreign key that it is, or {@code null}
     * @param name the name that was given, or {@code null}
     */
    public record Subject(
            Table table,
            List<Column<?>> columns,
            @Nullable ForeignKey key,
            @Nullable String name) {

        /** Creates the subject; the list is copied. */
        public Subject {
            columns = List.copyOf(columns);
        }
    }

    private NamingConvention(Map<String, String> templates, Map<String, Function<Subject, String>> tokens) {
        this.templates = Map.copyOf(templates);
        this.tokens = Map.copyOf(tokens);
    }

    /**
     * Returns the convention of {@code templates}, by kind: {@code pk}, {@code fk}, {@code uq}, {@code ck}, {@code ix}.
     *
     * @throws SchemaException if there is another kind ({@code S020})
     */
    public static NamingConvention of(Map<String, String> templates) {
        for (String kind : templates.keySet()) {
            if (!List.of("pk", "fk", "uq", "ck", "ix").contains(kind)) {
                throw new SchemaException(
                        "S020", "a naming convention has no kind '" + kind + "'; there are pk, fk, uq, ck and ix");
            }
        }
        return new NamingConvention(templates, Map.of());
    }

    /** Returns this with {@code {name}} standing for what {@code value} gives. */
    public NamingConvention token(String name, Function<Subject, String> value) {
        Map<String, Function<Subject, String>> more = new HashMap<>(tokens);
        more.put(name, value);
        return new NamingConvention(templates, more);
    }

    /** Returns the name of the index {@code subject}. */
    String index(Subject subject) {
        return subject.name() != null ? subject.name() : fill(templates.getOrDefault("ix", INDEX), subject);
    }

    /** {@return whether there is a template for {@code kind}} */
    boolean names(String kind) {
        return templates.containsKey(kind);
    }

    /** Returns the name of the constraint {@code subject}, or {@code null} if it is left to the database. */
    @Nullable
    String constraint(String kind, Subject subject) {
        String template = templates.get(kind);
        if (template == null || (subject.name() != null && !template.contains("{constraint_name}"))) {
            return subject.name();
        }
        return fill(template, subject);
    }

    /** Returns {@code constraint} of {@code table} with the name that it has by this. */
    Constraint name(Table table, Constraint constraint) {
        if (templates.isEmpty()) {
            return constraint;
        }
        String name = constraint.name();
        if (constraint instanceof ForeignKey key) {
            return key.named(constraint("fk", new Subject(table, key.columns(), key, name)));
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.named(constraint("uq", new Subject(table, unique.columns(), null, name)));
        }
        if (constraint instanceof ExcludeConstraint) {
            return constraint;
        }
        return constraint.named(constraint("ck", new Subject(table, List.of(), null, name)));
    }

    private String fill(String template, Subject subject) {
        return TOKEN.matcher(template)
                .replaceAll(token -> Matcher.quoteReplacement(value(token.group(1), template, subject)));
    }

    private String value(String token, String template, Subject subject) {
        Function<Subject, String> own = tokens.get(token);
        if (own != null) {
            return own.apply(subject);
        }
        Matcher column = COLUMN.matcher(token);
        if (column.matches()) {
            return columns(column, template, subject);
        }
        ForeignKey key = subject.key();
        return switch (token) {
            case "table_name" -> subject.table().name();
            case "constraint_name" -> given(template, subject);
            case "referred_table_name" ->
                key == null
                        ? fail(template, subject, "refers to no table")
                        : key.targetTable().substring(key.targetTable().lastIndexOf('.') + 1);
            default -> fail(template, subject, "has nothing for {" + token + "}");
        };
    }

    private static String given(String template, Subject subject) {
        String name = subject.name();
        return name != null ? name : fail(template, subject, "has no name, which the template wraps; give it one");
    }

    private static String columns(Matcher token, String template, Subject subject) {
        List<String> names = names(token, template, subject);
        int first = Integer.parseInt(token.group(2));
        if (first >= names.size()) {
            return fail(template, subject, "has only " + names.size() + " columns");
        }
        if (token.group(3) == null) {
            return names.get(first);
        }
        return names.stream()
                .skip(first)
                .collect(Collectors.joining(token.group(3).startsWith("_") ? "_" : ""));
    }

    private static List<String> names(Matcher token, String template, Subject subject) {
        boolean label = token.group(4).equals("label");
        if (token.group(1) == null) {
            return subject.columns().stream()
                    .map(column -> label ? prefix(subject.table().schema(), column) : column.name())
                    .toList();
        }
        ForeignKey key = subject.key();
        return key == null ? List.of(fail(template, subject, "refers to no columns")) : key.targetNames();
    }

    private static String prefix(@Nullable String schema, Column<?> column) {
        return Stream.of(schema == null ? "" : schema + "_", column.table().name(), "_", column.name())
                .collect(Collectors.joining());
    }

    private static String fail(String template, Subject subject, String reason) {
        throw new SchemaException(
                "S021",
                "the naming convention '" + template + "' does not name a constraint or index of table "
                        + subject.table().key() + ": it " + reason);
    }
}
