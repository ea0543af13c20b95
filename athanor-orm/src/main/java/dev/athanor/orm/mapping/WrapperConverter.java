package dev.athanor.orm.mapping;

import dev.athanor.sql.type.TypeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an object of one component as that. Those of one class are equal, wherever they were made, for they are part of
 * statements' keys.
 */
final class WrapperConverter<J, D> implements TypeConverter<J, D> {

    private final Class<J> wrapper;
    private final Function<D, J> maker;
    private final Function<J, D> taker;

    WrapperConverter(Class<J> wrapper, Function<D, J> maker, Function<J, D> taker) {
        this.wrapper = wrapper;
        this.maker = maker;
        this.taker = taker;
    }

    @Override
    public D toDatabase(J value) {
        return taker.apply(value);
    }

    @Override
    public J fromDatabase(D value) {
        return maker.apply(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrapperConverter<?, ?> that && wrapper == that.wrapper;
    }

    @Override
    public int hashCode() {
        return wrapper.hashCode();
    }
}
