package dev.athanor.orm.annotation;

/** What a field of a reference type that is not {@code @Nullable} makes of its column. */
public enum Nullability {
    /** NOT NULL, and a warning at compile time where neither class, package nor module is {@code @NullMarked}. */
    AUTO,
    /** NOT NULL. */
    NOT_NULL,
    /** A column that takes NULL; only keys and primitive fields are NOT NULL. */
    NULLABLE
}
