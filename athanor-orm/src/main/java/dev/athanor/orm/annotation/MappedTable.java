package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that returns the table of an entity, for tables that are defined, or reflected, elsewhere. The
 * fields are then attributes of its columns, and say nothing of types and constraints.
 *
 * <pre>{@code
 * @MappedTable
 * static Table table() { return Tables.PERSON; }
 * }</pre>
 *
 * <p>Of a mapped superclass, the method gives the table of each entity; with a parameter {@code Class} it is told
 * which.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MappedTable {}
