package dev.athanor.sql.compile;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ChangedDefaultsClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.compile.Placeholder.ListForm;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.NamedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TupleType;
import dev.athanor.sql.type.Types;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A database's own way of writing SQL: a table of the differences from the standard. Immutable. */
public final class Dialect {

    private static final Identifiers STANDARD_IDENTIFIERS =
            new Identifiers("\"", "\"", 128, Identifiers.Unit.CHARACTERS, ReservedWords.STANDARD);

    /** Standard SQL, as statements are shown when no database is known. */
    public static final Dialect STANDARD = named("standard")
            .identifiers(STANDARD_IDENTIFIERS)
            .capabilities(Set.of(Capability.values()))
            .build();

    private final String name;
    private final Identifiers identifiers;
    private final TextLiteral textLiteral;
    private final Map<Class<?>, Function<Object, String>> literals;
    private final String emptyList;
    private final String emptyNotList;
    private final String beforeTuples;
    private final Function<String, List<String>> schemaPath;
    private final Set<Capability> capabilities;
    private final Map<Class<?>, Renderer<?>> renderers;
    private final Map<String, Renderer<FunctionCall<?>>> functions;
    private final Map<Class<?>, Conditional> conditional;
    private final Map<String, TypeName> types;
    private final Map<String, String> schemas;

    /** A renderer that stands in for the other one where the database has a capability. */
    private record Conditional(Capability capability, Renderer<?> renderer) {}

    private Dialect(Builder builder) {
        this.name = builder.name;
        this.identifiers = builder.identifiers.of(name);
        this.textLiteral = builder.textLiteral;
        this.literals = Map.copyOf(builder.literals);
        this.emptyList = builder.emptyList;
        this.emptyNotList = builder.emptyNotList;
        this.beforeTuples = builder.beforeTuples;
        this.schemaPath = builder.schemaPath;
        this.functions = Map.copyOf(builder.functions);
        this.capabilities = Set.copyOf(builder.capabilities);
        this.renderers = Map.copyOf(builder.renderers);
        this.conditional = Map.copyOf(builder.conditional);
        this.types = Map.copyOf(builder.types);
        this.schemas = Map.copyOf(builder.schemas);
    }

    /** Returns a builder of a dialect that starts out as standard SQL. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Returns a builder that starts out as {@code base}. */
    public static Builder extending(Dialect base) {
        Builder builder = new Builder(base.name);
        builder.identifiers = base.identifiers;
        builder.textLiteral = base.textLiteral;
        builder.literals.putAll(base.literals);
        builder.emptyList = base.emptyList;
        builder.emptyNotList = base.emptyNotList;
        builder.beforeTuples = base.beforeTuples;
        builder.schemaPath = base.schemaPath;
        builder.functions.putAll(base.functions);
        builder.capabilities.addAll(base.capabilities);
        builder.renderers.putAll(base.renderers);
        builder.conditional.putAll(base.conditional);
        builder.types.putAll(base.types);
        builder.schemas.putAll(base.schemas);
        return builder;
    }

    /** Returns the name, in lower case, as it stands in URLs and messages. */
    public String name() {
        return name;
    }

    /** {@return how names are quoted} */
    public Identifiers identifiers() {
        return identifiers;
    }

    /** {@return whether the database has {@code capability}} */
    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** {@return the schema that stands for {@code schema}, where {@code null} is the default one} */
    public @Nullable String schema(@Nullable String schema) {
        String actual = schemas.getOrDefault(schema == null ? "" : schema, schema == null ? "" : schema);
        return actual.isEmpty() ? null : actual;
    }

    /**
     * Returns this dialect with other schemas in the place of those that tables name, from the text of a statement on;
     * those that are replaced here already stay so.
     *
     * <pre>{@code
     * Compiled.of(select(t), dialect.withSchemas(Map.of("tenant", "tenant_42"))).sql()
     * }</pre>
     *
     * @param names the schemas by the names that stand in tables; the empty name is the default schema
     */
    public Dialect withSchemas(Map<String, String> names) {
        return extending(this).schemas(names).build();
    }

    /** {@return the names that {@code schema} is written as, with dots between them: one, but for some databases} */
    List<String> schemaPath(String schema) {
        return schemaPath.apply(schema);
    }

    /** {@return the schemas that stand for others, by the names of those} */
    public Map<String, String> schemas() {
        return schemas;
    }

    private SqlType<?> moved(SqlType<?> type) {
        if (schemas.isEmpty()) {
            return type;
        }
        if (type instanceof ArrayType<?> array) {
            return ArrayType.of(moved(array.element()));
        }
        return type instanceof NamedType<?> own ? own.inSchema(schema(own.schema())) : type;
    }

    /**
     * Returns {@code type} as this database calls it.
     *
     * @throws CompileException if it is not known ({@code C055}), or the database has none like it ({@code C040})
     */
    public String typeName(SqlType<?> type) {
        SqlType<?> actual = moved(type.on(name));
        if (actual.name().equals(Types.NULL.name())) {
            throw new CompileException(
                    "C055", "the type of a value or column is not known, so it has no name; say one of Types");
        }
        TypeName own = types.get(actual.name());
        if (own == null && actual instanceof CollatedType collated) {
            return typeName(collated.text()) + " COLLATE " + identifiers.quote(collated.collation());
        }
        if (own == null && actual instanceof ArrayType<?> && !has(Capability.ARRAYS)) {
            throw refusal(name, "type " + type.sql(), "keep the values in a table of their own, or as JSON");
        }
        if (actual instanceof DomainType<?> domain && !has(Capability.DOMAINS)) {
            throw refusal(
                    name,
                    "domains, such as " + domain.typeName(),
                    "give columns the type of its values and a check of their own, or a variant for this database");
        }
        return own == null ? actual.sql() : own.of(actual);
    }

    /** {@return {@code value} as this database writes it in SQL, or {@code null} if as all do} */
    @Nullable
    String ownLiteral(Object value) {
        Function<Object, String> own = literals.get(value.getClass());
        return own == null ? null : own.apply(value);
    }

    /** {@return {@code text} between quotes} */
    String textLiteral(String text) {
        return textLiteral.of(text);
    }

    /** {@return how the values of a list of {@code type} are written between the parentheses of IN or NOT IN} */
    ListForm listForm(SqlType<?> type, boolean negated) {
        String empty = negated ? emptyNotList : emptyList;
        if (!(type instanceof TupleType tuple)) {
            return new ListForm("", "?", empty);
        }
        int width = tuple.elements().size();
        // An empty list of tuples is one of as many NULLs, or of a query of as many columns.
        String emptyTuples = empty.replace("NULL", "(" + repeat("NULL", width) + ")")
                .replace("SELECT 1", "SELECT " + repeat("1", width));
        return new ListForm(beforeTuples, "(" + repeat("?", width) + ")", emptyTuples);
    }

    private static String repeat(String item, int count) {
        return item + (", " + item).repeat(count - 1);
    }

    /** Writes {@code node}: with the renderer registered for its class, or its function, else as standard SQL. */
    void render(SqlNode node, SqlWriter out) {
        if (node instanceof FunctionCall<?> call) {
            Renderer<FunctionCall<?>> own = functions.get(call.name().sql().toLowerCase(Locale.ROOT));
            if (own != null) {
                own.render(call, out);
                return;
            }
        }
        // The builder pairs each class with a renderer of that class, so the cast holds.
        @SuppressWarnings("unchecked")
        Renderer<SqlNode> renderer = (Renderer<SqlNode>) rendererOf(node.getClass());
        if (renderer == null) {
            node.render(out);
        } else {
            renderer.render(node, out);
        }
    }

    private @Nullable Renderer<?> rendererOf(Class<?> kind) {
        Conditional special = conditional.get(kind);
        return special != null && has(special.capability()) ? special.renderer() : renderers.get(kind);
    }

    /** Returns the error of a construct that {@code dialect} has nothing for ({@code C040}). */
    public static CompileException refusal(String dialect, String what, String wayOut) {
        return new CompileException("C040", dialect + " has no " + what + "; " + wayOut);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects the differences. */
    public static final class Builder {

        private String name;
        private Identifiers identifiers = STANDARD_IDENTIFIERS;
        private TextLiteral textLiteral = TextLiteral.STANDARD;
        private final Map<Class<?>, Function<Object, String>> literals = new HashMap<>();
        private String emptyList = "NULL) AND (1 != 1";
        private String emptyNotList = "NULL) OR (1 = 1";
        private String beforeTuples = "";
        private Function<String, List<String>> schemaPath = List::of;
        private final Map<String, Renderer<FunctionCall<?>>> functions = new HashMap<>();
        private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        private final Map<Class<?>, Renderer<?>> renderers = new HashMap<>();
        private final Map<Class<?>, Conditional> conditional = new HashMap<>();
        private final Map<String, TypeName> types = new HashMap<>();
        private final Map<String, String> schemas = new HashMap<>();

        private Builder(String name) {
            this.name = name;
            render(
                    Capability.UPDATE_RETURNING,
                    ChangedDefaultsClause.class,
                    (node, out) -> out.node(new ReturningClause(Change.UPDATE, node.columns())));
        }

        /** Calls the dialect {@code name}. */
        @CanIgnoreReturnValue
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Quotes names by {@code identifiers}. */
        @CanIgnoreReturnValue
        public Builder identifiers(Identifiers identifiers) {
            this.identifiers = identifiers;
            return this;
        }

        /**
         * Writes values of {@code javaType}, where they are not bound, as {@code literal} says: SQL with its quotes.
         */
        @CanIgnoreReturnValue
        public <T> Builder literal(Class<T> javaType, Function<? super T, String> literal) {
            literals.put(javaType, value -> literal.apply(javaType.cast(value)));
            return this;
        }

        /** Writes text between quotes as {@code literal} says. */
        @CanIgnoreReturnValue
        public Builder textLiterals(TextLiteral literal) {
            this.textLiteral = literal;
            return this;
        }

        /**
         * Writes {@code in} between the parentheses of IN, {@code notIn} between those of NOT IN, for an empty list.
         */
        @CanIgnoreReturnValue
        public Builder emptyList(String in, String notIn) {
            this.emptyList = in;
            this.emptyNotList = notIn;
            return this;
        }

        /** Writes the name of a schema as the names that {@code path} makes of it, with dots between them. */
        @CanIgnoreReturnValue
        public Builder schemaPath(Function<String, List<String>> path) {
            this.schemaPath = path;
            return this;
        }

        /** Writes {@code word} before the tuples of a list. */
        @CanIgnoreReturnValue
        public Builder beforeTuples(String word) {
            this.beforeTuples = word;
            return this;
        }

        /** Calls the function that others call {@code generic} by the name {@code own}. */
        @CanIgnoreReturnValue
        public Builder function(String generic, String own) {
            FunctionName name = new FunctionName(own);
            return function(generic, (call, out) -> call.named(name).render(out));
        }

        /** Writes calls of the function {@code generic}, in lower case, with {@code renderer}. */
        @CanIgnoreReturnValue
        public Builder function(String generic, Renderer<FunctionCall<?>> renderer) {
            functions.put(generic, renderer);
            return this;
        }

        /**
         * Refuses nodes of class {@code kind}, which the database has nothing for, with the error {@code C040}.
         *
         * @param what what the database has not, as it stands in the message
         * @param wayOut what to do instead
         */
        @CanIgnoreReturnValue
        public <N extends SqlNode> Builder refuse(Class<N> kind, String what, String wayOut) {
            return render(kind, (node, out) -> {
                throw refusal(out.dialect(), what, wayOut);
            });
        }

        /** Refuses nodes of class {@code kind} that {@code test} finds something in which the database lacks. */
        @CanIgnoreReturnValue
        public <N extends SqlNode> Builder refuse(Class<N> kind, Predicate<? super N> test, Lack lack) {
            return render(kind, (node, out) -> {
                if (test.test(node)) {
                    throw lack.on(out);
                }
                node.render(out);
            });
        }

        /** Refuses what the database has nothing for, with the error {@code C040}. */
        @CanIgnoreReturnValue
        public Builder lacks(Lack... lacks) {
            for (Lack lack : lacks) {
                lack.addTo(this);
            }
            return this;
        }

        /** Refuses calls of the function {@code generic}, see {@link #refuse(Class, String, String)}. */
        @CanIgnoreReturnValue
        public Builder refuseFunction(String generic, String what, String wayOut) {
            return function(generic, (call, out) -> {
                throw refusal(out.dialect(), what, wayOut);
            });
        }

        /** Adds what the database can do. */
        @CanIgnoreReturnValue
        public Builder capabilities(Set<Capability> more) {
            capabilities.addAll(more);
            return this;
        }

        /** Takes {@code capability} away. */
        @CanIgnoreReturnValue
        public Builder without(Capability capability) {
            capabilities.remove(capability);
            return this;
        }

        /**
         * Writes the names of schemas as {@code names} says, by the names that stand in tables; the empty name is the
         * default schema.
         */
        @CanIgnoreReturnValue
        public Builder schemas(Map<String, String> names) {
            schemas.putAll(names);
            return this;
        }

        /** Calls the type of the generic name {@code generic} as {@code own} says. */
        @CanIgnoreReturnValue
        public Builder type(String generic, TypeName own) {
            types.put(generic, own);
            return this;
        }

        /** Writes nodes of class {@code kind} with {@code renderer} instead of as standard SQL. */
        @CanIgnoreReturnValue
        public <N extends SqlNode> Builder render(Class<N> kind, Renderer<? super N> renderer) {
            renderers.put(kind, renderer);
            return this;
        }

        /** Writes nodes of class {@code kind} with {@code renderer} as long as the database has {@code capability}. */
        @CanIgnoreReturnValue
        public <N extends SqlNode> Builder render(Capability capability, Class<N> kind, Renderer<? super N> renderer) {
            conditional.put(kind, new Conditional(capability, renderer));
            return this;
        }

        /** Adds what {@code more} adds: a chapter of differences with a class of its own. */
        @CanIgnoreReturnValue
        public Builder with(Consumer<? super Builder> more) {
            more.accept(this);
            return this;
        }

        /** Returns the dialect. */
        public Dialect build() {
            return new Dialect(this);
        }
    }
}
