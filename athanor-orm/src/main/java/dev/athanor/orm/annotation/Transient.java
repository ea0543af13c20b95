package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a field out of the mapping, as the keyword {@code transient} does.
 *
 * <p>When an object is loaded, its initialiser runs, provided that it reads no mapped field: the values are not there
 * yet. What depends on them belongs into an {@link OnLoad} method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Transient {}
