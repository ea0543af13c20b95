package dev.athanor.engine.execute;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.RowCodec;
import dev.athanor.sql.Text;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Placeholder;
import dev.athanor.sql.compile.ResultColumn;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TupleType;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be known of a statement shape before it is run: text, where each parameter comes from and how it is
 * bound, how the columns are read, and what the rows become. Immutable.
 */
final class StatementPlan {

    // Plans are kept by the hundred, so they remember no text for lists of thousands of values.
    private static final int MOST_REMEMBERED = 1000;

    private final Compiled compiled;
    private final @Nullable String text;
    private final Place[] places;
    private final List<String> required;
    private final @Nullable RowCodec columns;
    private final List<String> names;
    private final Object resultPlan;
    private final Fetched fetched;
    private final boolean claims;
    private final List<Selectable<?>> knownByName;
    private volatile @Nullable Expanded last;

    private StatementPlan(Compiled compiled, Planned planned, Codecs codecs, StoredBinds stored, Fetched fetched) {
        this.compiled = compiled;
        this.text = compiled.expanding() ? null : compiled.sql();
        List<String> waiting = new ArrayList<>();
        List<Placeholder> placeholders = compiled.placeholders();
        this.places = new Place[placeholders.size()];
        for (int i = 0; i < places.length; i++) {
            Place place = place(placeholders.get(i), codecs, waiting);
            places[i] = place.with(stored.codec(i, place.codec()));
        }
        this.required = List.copyOf(waiting);
        List<ResultColumn> results = compiled.columns();
        this.columns = results.isEmpty()
                ? null
                : RowCodec.of(
                        results.stream().map(column -> codecs.of(column.type())).toList());
        this.names = results.stream().map(ResultColumn::name).toList();
        this.resultPlan = planned.resultPlan();
        this.fetched = fetched;
        this.claims = planned.core() instanceof Text && !results.isEmpty();
        this.knownByName = planned.core() instanceof Text text ? text.columnsKnownByName() : List.of();
    }

    static StatementPlan of(Planned planned, CacheKey shape, ExecutionContext context, Fetched fetched) {
        Compiled whole = Compiled.of(planned.core(), context.dialect().dialect(), shape);
        StoredBinds stored = StoredBinds.of(planned.core(), whole, context.dialect());
        Compiled compiled = whole.withoutValues();
        context.log().warnings(compiled.warnings(), compiled.toString());
        return new StatementPlan(compiled, planned, context.dialect().codecs(), stored, fetched);
    }

    @SuppressWarnings("unchecked") // the codec is that of the bind's own type
    private static Place place(Placeholder placeholder, Codecs codecs, List<String> waiting) {
        Bind<?> bind = placeholder.bind();
        int number = -1;
        if (bind.kind() == Bind.Kind.REQUIRED) {
            number = waiting.indexOf(bind.name());
            if (number < 0) {
                number = waiting.size();
                waiting.add(bind.name());
            }
        }
        if (bind.type() instanceof TupleType tuple) {
            List<Place> elements = tuple.elements().stream()
                    .map(type -> new Place(placeholder, -1, (Codec<Object>) codec(type, codecs), List.of()))
                    .toList();
            return new Place(placeholder, number, null, elements);
        }
        return new Place(placeholder, number, (Codec<Object>) codec(placeholder, codecs), List.of());
    }

    private static @Nullable Codec<?> codec(Placeholder placeholder, Codecs codecs) {
        SqlType<?> type = placeholder.bind().type();
        if (placeholder.form() == Placeholder.Form.ARRAY) {
            return codecs.ofList(type);
        }
        return codec(type, codecs);
    }

    private static @Nullable Codec<?> codec(SqlType<?> type, Codecs codecs) {
        // Of the type of NULL nothing is known before the value is there.
        return type.equals(Types.NULL) ? null : codecs.of(type);
    }

    /** Returns the text and parameters for one run. */
    Prepared prepare(Prepared.Origin origin) {
        origin.given().check(required);
        if (text == null) {
            return expand(origin);
        }
        @Nullable Object[] values = new @Nullable Object[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(places[i], origin);
        }
        return new Prepared(this, text, values, places, origin);
    }

    private Prepared expand(Prepared.Origin origin) {
        Expanded form = form(origin.binds());
        @Nullable Object[] values = new @Nullable Object[form.places().length];
        int next = 0;
        for (Place place : places) {
            if (place.expanding()) {
                for (Object value : bind(place, origin.binds()).values()) {
                    next = spread(place, value, values, next);
                }
            } else if (!place.literal()) {
                values[next++] = value(place, origin);
            }
        }
        return new Prepared(this, form.text(), values, form.places(), origin);
    }

    private static int spread(Place place, @Nullable Object value, @Nullable Object[] values, int next) {
        if (place.elements().isEmpty()) {
            values[next] = value;
            return next + 1;
        }
        int at = next;
        for (Object element : (List<?>) requireNonNull(value, "a tuple of a list is null")) {
            values[at++] = element;
        }
        return at;
    }

    // Lists mostly have the length they had the last time, and then so have the text and its places.
    private Expanded form(List<Bind<?>> binds) {
        Expanded known = last;
        if (known != null && known.fits(places, binds)) {
            return known;
        }
        Expanded made = Expanded.of(compiled, places, binds);
        if (made.places().length <= MOST_REMEMBERED) {
            last = made;
        }
        return made;
    }

    static Bind<?> bind(Place place, List<Bind<?>> binds) {
        return place.index() < 0 ? place.compiled() : binds.get(place.index());
    }

    private static @Nullable Object value(Place place, Prepared.Origin origin) {
        return place.required() >= 0
                ? origin.given().value(place.required(), place.compiled().name())
                : bind(place, origin.binds()).value();
    }

    boolean expanding() {
        return text == null;
    }

    List<String> required() {
        return required;
    }

    @Nullable
    RowCodec columns() {
        return columns;
    }

    List<String> names() {
        return names;
    }

    Object resultPlan() {
        return resultPlan;
    }

    /** {@return whether the columns are what somebody says of a text, which only a run can prove} */
    boolean claimsColumns() {
        return claims;
    }

    /** {@return the columns of a text that are known by their names, wherever they stand} */
    List<Selectable<?>> knownByName() {
        return knownByName;
    }

    Fetched fetched() {
        return fetched;
    }
}
