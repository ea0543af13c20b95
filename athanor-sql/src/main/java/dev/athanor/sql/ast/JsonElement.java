package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a JSON document, itself one.
 *
 * @param document the document
 * @param path where it is
 */
public record JsonElement(Expression<?> document, JsonPath path) implements Expression<String> {

    /** Creates the node; neither part may be null. */
    public JsonElement {
        requireNonNull(document, "document");
        requireNonNull(path, "path");
    }

    /**
     * Returns a part of this part.
     *
     * @throws dev.athanor.sql.error.CompileException if a step is neither a text nor a whole number ({@code C047})
     */
    public JsonElement at(Object... steps) {
        return new JsonElement(document, path.then(List.of(steps)));
    }

    /** Returns the text that stands there. */
    public Expression<String> asString() {
        return new JsonScalar<>(document, path, Types.VARCHAR);
    }

    /** Returns the whole number that stands there. */
    public Expression<Integer> asInteger() {
        return new JsonScalar<>(document, path, Types.INTEGER);
    }

    /** Returns the number that stands there, exactly. */
    public Expression<BigDecimal> asNumeric() {
        return new JsonScalar<>(document, path, Types.NUMERIC);
    }

    /** Returns the number that stands there, of {@code precision} digits, {@code scale} of them after the point. */
    public Expression<BigDecimal> asNumeric(int precision, int scale) {
        return new JsonScalar<>(document, path, Types.numeric(precision, scale));
    }

    /** Returns the number that stands there, as a floating-point one. */
    public Expression<Double> asDouble() {
        return new JsonScalar<>(document, path, Types.DOUBLE);
    }

    /** Returns what stands there as the document it is: this itself, for a reader who would miss it. */
    public JsonElement asJson() {
        return this;
    }

    /** Returns the truth value that stands there. */
    public Expression<Boolean> asBoolean() {
        return new JsonScalar<>(document, path, Types.BOOLEAN);
    }

    /** Returns what stands there, converted to {@code type}. */
    public <T> Expression<T> as(SqlType<T> type) {
        return new JsonScalar<>(document, path, type);
    }

    @Override
    public SqlType<String> type() {
        return Types.JSON;
    }

    // Where it is an operator, that is one of the loosest.
    @Override
    public int precedence() {
        return StandardOperator.CONCAT.precedence();
    }

    @Override
    public JsonElement traverse(Traversal walk) {
        return new JsonElement(walk.node(document), walk.value(path));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("JSON_QUERY(").node(document).sql(", ").literal(path.sql()).sql(")");
    }
}
