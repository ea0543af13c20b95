package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that returns further parts of the table: constraints of several columns, indexes, options, a
 * comment.
 *
 * <pre>{@code
 * @TableItems
 * static List<TableItem> table() {
 *     return List.of(unique("first", "last"), check("age > 17"), index("ix_person_age", "age"));
 * }
 * }</pre>
 *
 * <p>Of a mapped superclass, the method is called for the table of each entity; with a parameter {@code Class} it is
 * told which. It names columns as they are in the table and may not use metamodels.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TableItems {}
