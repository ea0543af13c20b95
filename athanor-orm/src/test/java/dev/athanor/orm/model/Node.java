package dev.athanor.orm.model;

/**
 * An object of the model.
 *
 * @param kind what it is
 * @param number which one
 */
record Node(Kind kind, int number) {

    /** {@return the name of the variable in code} */
    @Override
    public String toString() {
        return kind.variable() + number;
    }
}
