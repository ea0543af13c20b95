package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called whenever an object was loaded, after its values are in; constructors are not run then.
 *
 * <pre>{@code
 * @OnLoad private void index() { ... }
 * }</pre>
 *
 * <p>The method takes no parameters and returns nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnLoad {}
