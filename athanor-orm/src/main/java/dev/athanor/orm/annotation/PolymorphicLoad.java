package dev.athanor.orm.annotation;

/** When the columns that only a subclass has are loaded by statements that select a class above it. */
public enum PolymorphicLoad {
    /** On first use. */
    LAZY,
    /** In the same SELECT, which joins the table of the subclass. */
    INLINE,
    /** By one further SELECT for up to 500 objects of the subclass. */
    SELECTIN
}
