package dev.athanor.orm.state;

/**
 * The parameter of the constructor that instrumentation adds: no constructor of the user's can have it.
 *
 * <p>Null leaves every field alone; {@link #UNMAPPED_FIELDS} runs the initialisers of unmapped fields.
 */
public final class Hydration {

    /** Asks for the initialisers of unmapped fields. */
    public static final Hydration UNMAPPED_FIELDS = new Hydration();

    private Hydration() {}
}
