package dev.athanor.benchmarks.graph;

/**
 * What was loaded, counted along the objects, so that all sides have done the same.
 *
 * @param buyers the customers
 * @param purchases their orders
 * @param items the items of those
 * @param cents what the orders cost
 * @param quantity how many pieces the items are
 */
public record GraphSums(int buyers, int purchases, int items, long cents, long quantity) {

    /** Nothing. */
    public static final GraphSums NONE = new GraphSums(0, 0, 0, 0, 0);

    /** Returns these with one more customer. */
    public GraphSums buyer() {
        return new GraphSums(buyers + 1, purchases, items, cents, quantity);
    }

    /** Returns these with one more order. */
    public GraphSums purchase(long itsCents) {
        return new GraphSums(buyers, purchases + 1, items, cents + itsCents, quantity);
    }

    /** Returns these with one more item. */
    public GraphSums item(int itsQuantity) {
        return new GraphSums(buyers, purchases, items + 1, cents, quantity + itsQuantity);
    }
}
