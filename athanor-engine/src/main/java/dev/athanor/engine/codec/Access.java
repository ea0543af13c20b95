package dev.athanor.engine.codec;

/** The ways JDBC gives out a value; so that rows are read without a call of a codec for each common column. */
public enum Access {
    /** {@code getInt}. */
    INT,
    /** {@code getLong}. */
    LONG,
    /** {@code getShort}. */
    SHORT,
    /** {@code getDouble}. */
    DOUBLE,
    /** {@code getFloat}. */
    FLOAT,
    /** {@code getBoolean}. */
    BOOLEAN,
    /** {@code getString}. */
    STRING,
    /** {@code getBigDecimal}. */
    DECIMAL,
    /** {@code getBytes}. */
    BYTES,
    /** The codec's own way. */
    CODEC
}
