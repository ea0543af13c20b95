package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method with the metamodel as its first parameter a method of that metamodel: SQL beside what the same
 * question is in Java.
 *
 * <pre>{@code
 * public boolean isLongerThan(int limit) { return end - start > limit; }
 *
 * @Hybrid
 * static Expression<Boolean> isLongerThan(Interval_ interval, int limit) {
 *     return interval.end.minus(interval.start).gt(limit);
 * }
 *
 * select(INTERVAL).where(INTERVAL.isLongerThan(5))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Hybrid {}
