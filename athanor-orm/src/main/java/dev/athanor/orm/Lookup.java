package dev.athanor.orm;

import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Session#get(Class, Lookup, Object...)} looks a row up.
 *
 * <pre>{@code
 * session.get(User.class, Lookup.STANDARD.locked(forUpdate().nowait()), 1);
 * session.get(User.class, Lookup.STANDARD.options(selectinLoad(USER.orders)), 1);
 * }</pre>
 */
public final class Lookup {

    /** What the session has is taken as it is; all else comes from the database as it is mapped. */
    public static final Lookup STANDARD = new Lookup(null, List.of(), null);

    private final @Nullable Locking locking;
    private final List<StatementOption> options;
    private final @Nullable Object token;

    private Lookup(@Nullable Locking locking, List<StatementOption> options, @Nullable Object token) {
        this.locking = locking;
        this.options = options;
        this.token = token;
    }

    /**
     * Returns this with the row read and locked as {@code how} says, whether the session has its object or not. The
     * object must be of the version of the row ({@code O018}).
     */
    public Lookup locked(Locking how) {
        return new Lookup(how, options, token);
    }

    /** Returns this with the row read, and an object that the session has overwritten by it, with all its changes. */
    public Lookup populateExisting() {
        return options(new PopulateExisting());
    }

    /** Returns this with loader options, for when the row is read. */
    public Lookup options(StatementOption... more) {
        List<StatementOption> longer = new ArrayList<>(options);
        longer.addAll(List.of(more));
        return new Lookup(locking, List.copyOf(longer), token);
    }

    /**
     * Returns this for the row in one of several places, such as a shard: {@code token} is part of the object's
     * identity, so that rows of equal key in two places are two objects.
     */
    public Lookup token(Object place) {
        return new Lookup(locking, options, place);
    }

    @Nullable
    Object token() {
        return token;
    }

    @Nullable
    Locking locking() {
        return locking;
    }

    StatementOption[] options() {
        return options.toArray(StatementOption[]::new);
    }

    /** {@return whether the row is read even if the session has its object} */
    boolean reads() {
        return locking != null || options.stream().anyMatch(PopulateExisting.class::isInstance);
    }
}
