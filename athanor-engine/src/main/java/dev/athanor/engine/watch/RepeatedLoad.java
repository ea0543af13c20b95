package dev.athanor.engine.watch;

/**
 * An attribute that was loaded by a statement for each of the objects that one query found: the N+1 trap.
 *
 * @param entity the entity that has the attribute
 * @param attribute the relationship or the column
 * @param statements how many statements loaded it for the objects of one query
 * @param access where it was read
 * @param query where the query was run; unknown unless queries are traced
 * @param cure what to do, with the code to write
 */
public record RepeatedLoad(
        String entity, String attribute, int statements, CallSite access, CallSite query, String cure) {

    /** {@return the same, found by more statements} */
    public RepeatedLoad ranBy(int more) {
        return new RepeatedLoad(entity, attribute, more, access, query, cure);
    }

    /** {@return the attribute with its entity, as {@code Author.books}} */
    public String name() {
        return entity + "." + attribute;
    }

    /** Returns what happened, where, and what to do. */
    @Override
    public String toString() {
        return name() + " was loaded by " + statements + " statements, one for each object of a query: 1 + "
                + statements + " statements"
                + "\n  read at " + access
                + (query.isKnown() ? "\n  query run at " + query : "")
                + "\n  cure: " + cure;
    }
}
