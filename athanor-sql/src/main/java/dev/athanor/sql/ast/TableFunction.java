package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that returns rows, to read from: {@code generate_series(1, 5) AS g}. Equal only to itself. */
public final class TableFunction implements FromClause, Identified {

    private final FunctionCall<?> call;
    private final @Nullable String name;
    private final List<ColumnSpec<?>> specs;
    private final Form form;
    private final List<DerivedColumn<?>> columns;

    /**
     * How it is written.
     *
     * @param ordinality the name of a further column that counts the rows, or {@code null}
     * @param named whether the names of the columns are written
     * @param typed whether their types are written, too
     * @param lateral whether the word LATERAL stands before it
     */
    record Form(@Nullable String ordinality, boolean named, boolean typed, boolean lateral) {

        static final Form PLAIN = new Form(null, false, false, false);
    }

    /** Creates the source; without a {@code name} it is called {@code anon_1} and so on where it is written. */
    public TableFunction(FunctionCall<?> call, @Nullable String name, List<ColumnSpec<?>> specs) {
        this(call, name, specs, Form.PLAIN);
    }

    private TableFunction(FunctionCall<?> call, @Nullable String name, List<ColumnSpec<?>> specs, Form form) {
        this.call = requireNonNull(call, "call");
        this.name = name;
        this.specs = List.copyOf(specs);
        this.form = form;
        List<DerivedColumn<?>> all = new ArrayList<>();
        specs.forEach(spec -> all.add(spec.of(this)));
        if (form.ordinality() != null) {
            all.add(new DerivedColumn<>(this, form.ordinality(), dev.athanor.sql.type.Types.BIGINT));
        }
        this.columns = List.copyOf(all);
    }

    /** {@return the call} */
    public FunctionCall<?> call() {
        return call;
    }

    /** Returns another source with a further column that counts the rows from 1. */
    public TableFunction withOrdinality(String column) {
        return new TableFunction(call, name, specs, new Form(column, form.named(), form.typed(), form.lateral()));
    }

    /** Returns another source that says the names of its columns: {@code AS g(n)}. */
    public TableFunction derived() {
        return new TableFunction(call, name, specs, new Form(form.ordinality(), true, form.typed(), form.lateral()));
    }

    /** Returns another source that says the names and types of its columns: {@code AS g(n INTEGER)}. */
    public TableFunction derivedWithTypes() {
        return new TableFunction(call, name, specs, new Form(form.ordinality(), true, true, form.lateral()));
    }

    /** Returns another source with the word LATERAL, which reads from what stands before it. */
    public TableFunction lateral() {
        return new TableFunction(call, name, specs, new Form(form.ordinality(), form.named(), form.typed(), true));
    }

    @Override
    public boolean readsSiblings() {
        return form.lateral();
    }

    @Override
    public List<DerivedColumn<?>> columns() {
        return columns;
    }

    @Override
    public TableFunction traverse(Traversal walk) {
        if (!walk.enters(this)) {
            return this;
        }
        String sameName = walk.optionalValue(name);
        List<ColumnSpec<?>> sameSpecs = walk.value(specs);
        Form sameForm = walk.value(form);
        FunctionCall<?> sameCall = walk.node(call);
        return sameCall.equals(call) ? this : new TableFunction(sameCall, sameName, sameSpecs, sameForm);
    }

    @Override
    public void render(SqlWriter out) {
        if (form.lateral()) {
            out.sql("LATERAL ");
        }
        out.node(new Rows(call));
        if (form.named() || form.ordinality() != null) {
            out.node(new Naming(this));
        } else {
            out.node(AsWord.AS);
            renderName(out);
        }
    }

    /**
     * What is said of the rows beyond the name of the source: the names of the columns, and that they are counted.
     *
     * @param function the source
     */
    public record Naming(TableFunction function) implements SqlNode {

        @Override
        public Naming traverse(Traversal walk) {
            return new Naming(walk.node(function));
        }

        @Override
        public void render(SqlWriter out) {
            function.renderNaming(out);
        }
    }

    private void renderNaming(SqlWriter out) {
        if (form.ordinality() != null) {
            out.sql(" WITH ORDINALITY");
        }
        out.node(AsWord.AS);
        renderName(out);
        if (form.named()) {
            renderColumns(out);
        }
    }

    /**
     * The call itself, which some databases wrap.
     *
     * @param call the call
     */
    public record Rows(FunctionCall<?> call) implements SqlNode {

        @Override
        public Rows traverse(Traversal walk) {
            return new Rows(walk.node(call));
        }

        @Override
        public void render(SqlWriter out) {
            out.node(call);
        }
    }

    private void renderColumns(SqlWriter out) {
        out.sql("(");
        for (int i = 0; i < columns.size(); i++) {
            DerivedColumn<?> column = columns.get(i);
            out.sql(i == 0 ? "" : ", ").name(column.name());
            if (form.typed() && i < specs.size()) {
                out.sql(" ").type(column.type());
            }
        }
        out.sql(")");
    }

    @Override
    public void renderName(SqlWriter out) {
        out.name(name != null ? name : out.anonymousName(this, "anon"));
    }

    @Override
    public String toString() {
        return "rows of " + call.name().sql();
    }
}
