package dev.athanor.migrate.op;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.CheckDefinition;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.ConstraintComment;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.IndexDefinition;
import dev.athanor.sql.schema.PrimaryKeyDefinition;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.TableComment;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.schema.TableOption;
import dev.athanor.sql.schema.UniqueDefinition;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.ForeignKeyOptions;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.sql.schema.option.SequenceOptions;
import dev.athanor.sql.schema.option.UniqueOptions;
import dev.athanor.sql.type.SqlType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Receives operations as Java source, and keeps the imports they need. */
public final class SourceWriter {

    private final StringBuilder source = new StringBuilder();
    private final SortedSet<String> imports = new TreeSet<>();
    private String separator = "";

    /** Creates an empty writer. */
    public SourceWriter() {}

    /** {@return the statements written} */
    public String source() {
        return source.toString();
    }

    /** {@return the imports they need, as they stand between {@code import} and the semicolon} */
    public SortedSet<String> imports() {
        return new TreeSet<>(imports);
    }

    /** Begins the call of a method of {@code op}, in {@code schema} or the default one. */
    @CanIgnoreReturnValue
    public SourceWriter call(@Nullable String schema, String method) {
        source.append("op.");
        if (schema != null) {
            source.append("inSchema(");
            string(schema).code(").");
        }
        source.append(method).append('(');
        separator = "";
        return this;
    }

    /** Adds an argument to the call. */
    @CanIgnoreReturnValue
    public SourceWriter argument(Runnable value) {
        source.append(separator).append("\n        ");
        value.run();
        separator = ",";
        return this;
    }

    /** Ends the call, and the statement. */
    @CanIgnoreReturnValue
    public SourceWriter end() {
        source.append(");\n");
        return this;
    }

    /** Adds {@code code} as it is. */
    @CanIgnoreReturnValue
    public SourceWriter code(String code) {
        source.append(code);
        return this;
    }

    /** Imports {@code type} of {@code packageName} for what is written otherwise. */
    @CanIgnoreReturnValue
    public SourceWriter imported(String packageName, String type) {
        imports.add(packageName + "." + type);
        return this;
    }

    /** Adds a name that is imported: {@code type} of {@code packageName}. */
    @CanIgnoreReturnValue
    public SourceWriter type(String packageName, String type) {
        imports.add(packageName + "." + type);
        return code(type);
    }

    /** Adds a static member that is imported. */
    @CanIgnoreReturnValue
    public SourceWriter member(String type, String member) {
        imports.add("static " + type + "." + member);
        return code(member);
    }

    /** Adds {@code text} as a string literal, or {@code null}. */
    @CanIgnoreReturnValue
    public SourceWriter string(@Nullable String text) {
        if (text == null) {
            return code("null");
        }
        source.append('"');
        text.chars().forEach(c -> source.append(escape((char) c)));
        source.append('"');
        return this;
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // Half of a character alone cannot be written to a file; marks that turn the text around deceive readers.
            default ->
                Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT
                        ? "\\u%04x".formatted((int) c)
                        : String.valueOf(c);
        };
    }

    /** Adds {@code texts} as string literals with commas between them. */
    @CanIgnoreReturnValue
    public SourceWriter strings(List<String> texts) {
        String comma = "";
        for (String text : texts) {
            code(comma).string(text);
            comma = ", ";
        }
        return this;
    }

    private SourceWriter list(List<String> texts) {
        return type("java.util", "List").code(".of(").strings(texts).code(")");
    }

    /**
     * Adds a type.
     *
     * @throws MigrationException if the type has no form in Java source ({@code G026})
     */
    @CanIgnoreReturnValue
    public SourceWriter type(SqlType<?> type) {
        TypeSource.write(type, this);
        return this;
    }

    /**
     * Adds what a table is made of.
     *
     * @throws MigrationException if it has no form in Java source ({@code G026})
     */
    @CanIgnoreReturnValue
    public SourceWriter item(TableItem item) {
        if (item instanceof ColumnDefinition<?> column) {
            return column(column);
        }
        if (item instanceof PrimaryKeyDefinition key) {
            return factory("primaryKey").strings(key.columns()).code(")").named(key.name());
        }
        if (item instanceof ForeignKeyDefinition key) {
            return foreignKey(key);
        }
        if (item instanceof UniqueDefinition unique) {
            return factory("unique")
                    .strings(unique.columns())
                    .code(")")
                    .named(unique.name())
                    .options(unique.options());
        }
        if (item instanceof CheckDefinition check) {
            return factory("check")
                    .string(written(check.condition()))
                    .code(")")
                    .named(check.name())
                    .words(check.words());
        }
        if (item instanceof IndexDefinition index) {
            return index(index);
        }
        if (item instanceof ConstraintComment comment) {
            return pair("constraintComment", comment.constraint(), comment.text());
        }
        if (item instanceof TableComment comment) {
            return factory("tableComment").string(comment.text()).code(")");
        }
        if (item instanceof TableOption option && option.place() == TableOption.Place.SUFFIX) {
            return pair("tableOption", option.dialect(), option.sql().sql());
        }
        throw new MigrationException(
                "G026", "table item " + item, "it cannot be written as Java source", "write the revision by hand");
    }

    private SourceWriter pair(String factory, String first, String second) {
        return factory(factory).string(first).code(", ").string(second).code(")");
    }

    static String written(SqlNode node) {
        if (node instanceof Fragment fragment) {
            return fragment.sql().sql();
        }
        throw new MigrationException(
                "G026", "expression " + node, "it cannot be written as Java source", "give it as SQL text");
    }

    SourceWriter factory(String name) {
        return member("dev.athanor.sql.Sql", name).code("(");
    }

    private SourceWriter named(@Nullable String name) {
        return name == null ? this : code(".named(").string(name).code(")");
    }

    private SourceWriter column(ColumnDefinition<?> column) {
        factory("column").string(column.name()).code(", ");
        type(column.type()).code(")");
        if (column.isPrimaryKey()) {
            code(column.isNullable() ? ".primaryKey().nullable(true)" : ".primaryKey()");
        } else if (!column.isNullable()) {
            code(".notNull()");
        }
        switch (column.autoincrement()) {
            case YES -> code(".autoincrement(true)");
            case NO -> code(".autoincrement(false)");
            case AUTO -> code("");
        }
        code(column.isUnique() ? ".unique()" : "").code(column.isIndexed() ? ".indexed()" : "");
        if (column.values().serverDefault() != null) {
            code(".serverDefault(")
                    .string(written(column.values().serverDefault()))
                    .code(")");
        }
        generation(column);
        if (column.quoting() != Quoting.AS_NEEDED) {
            code(".quoted(" + (column.quoting() == Quoting.ALWAYS) + ")");
        }
        if (column.collation() != null) {
            code(".collation(").string(column.collation()).code(")");
        }
        column.checks()
                .forEach(check ->
                        code(".check(").string(written(check.condition())).code(")"));
        if (column.comment() != null) {
            code(".comment(").string(column.comment()).code(")");
        }
        column.references().forEach(this::reference);
        return this;
    }

    private void generation(ColumnDefinition<?> column) {
        Identity identity = column.values().identity();
        if (identity != null) {
            code(".identity(").type("dev.athanor.sql.schema", "Identity");
            code(identity.always() ? ".ofAlways()" : ".byDefault()");
            counting(identity.options());
            code(")");
        }
        Computed computed = column.values().computed();
        if (computed != null) {
            code(".computed(").string(written(computed.expression())).code(", ");
            type("dev.athanor.sql.schema", "Computed").code(".Storage." + computed.storage() + ")");
        }
    }

    private void counting(SequenceOptions options) {
        SequenceOptions written = SequenceOptions.NONE;
        if (options.start() != null) {
            code(".start(" + options.start() + ")");
            written = written.start(options.start());
        }
        if (options.increment() != null) {
            code(".increment(" + options.increment() + ")");
            written = written.increment(options.increment());
        }
        if (!written.equals(options)) {
            throw new MigrationException(
                    "G026",
                    "identity " + options,
                    "only where it starts and its step can be written as Java source",
                    "write the revision by hand");
        }
    }

    private void reference(ColumnReference reference) {
        code(".references(");
        if (reference.equals(ColumnReference.to(reference.target()).onDelete(reference.onDelete()))) {
            string(reference.target());
            if (reference.onDelete() != ReferentialAction.UNSAID) {
                code(", ").action(reference.onDelete());
            }
        } else {
            type("dev.athanor.sql.schema", "ColumnReference").code(".to(").string(reference.target());
            code(")").named(reference.name()).actions(reference.onDelete(), reference.onUpdate());
            options(reference.options());
        }
        code(")");
    }

    @CanIgnoreReturnValue
    private SourceWriter actions(ReferentialAction onDelete, ReferentialAction onUpdate) {
        if (onDelete != ReferentialAction.UNSAID) {
            code(".onDelete(").action(onDelete).code(")");
        }
        if (onUpdate != ReferentialAction.UNSAID) {
            code(".onUpdate(").action(onUpdate).code(")");
        }
        return this;
    }

    private SourceWriter options(UniqueOptions options) {
        options(ForeignKeyOptions.NONE.deferrability(options.deferrability()));
        if (options.nullsNotDistinct()) {
            code(".nullsNotDistinct()");
        }
        if (!options.include().isEmpty()) {
            code(".include(").strings(options.include()).code(")");
        }
        return words(options.words());
    }

    @CanIgnoreReturnValue
    private SourceWriter words(List<DialectWords> words) {
        for (DialectWords own : words) {
            code(".words(")
                    .string(own.dialect())
                    .code(", ")
                    .string(own.sql().sql())
                    .code(")");
        }
        return this;
    }

    @CanIgnoreReturnValue
    private SourceWriter options(ForeignKeyOptions options) {
        if (options.deferrability() != Deferrability.UNSAID) {
            code(".deferrability(").type("dev.athanor.sql.schema.option", "Deferrability");
            code("." + options.deferrability().name() + ")");
        }
        if (options.match() != MatchKind.UNSAID) {
            code(".match(")
                    .type("dev.athanor.sql.schema.option", "MatchKind")
                    .code("." + options.match().name() + ")");
        }
        return code(options.byAlter() ? ".madeByAlter()" : "").words(options.words());
    }

    @CanIgnoreReturnValue
    private SourceWriter action(ReferentialAction action) {
        return type("dev.athanor.sql.schema", "ReferentialAction").code("." + action.name());
    }

    private SourceWriter foreignKey(ForeignKeyDefinition key) {
        factory("foreignKey").list(key.columns()).code(", ").string(key.targetTable());
        code(", ").list(key.targets()).code(")");
        return named(key.name()).actions(key.onDelete(), key.onUpdate()).options(key.options());
    }

    private SourceWriter index(IndexDefinition index) {
        IndexSource.write(index, this);
        return this;
    }
}
