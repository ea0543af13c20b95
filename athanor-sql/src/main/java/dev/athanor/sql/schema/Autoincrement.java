package dev.athanor.sql.schema;

/** Whether the database generates a column's values. */
public enum Autoincrement {
    /** If the column is the whole primary key, of a type of whole numbers, without default and no foreign key. */
    AUTO,
    YES,
    NO
}
