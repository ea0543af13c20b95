package dev.athanor.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the features that a test proves, by their IDs in {@code build/conformance/ids.tsv}.
 *
 * <pre>{@code
 * @Test
 * @Covers("CORE-SEL-07")
 * void limitsTheRows() { ... }
 * }</pre>
 *
 * <p>A test names a feature only if each clause of the feature's row has an assertion in it, and at most three.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Covers {

    /**
     * The features.
     *
     * @return IDs such as {@code CORE-SEL-07}, one to three
     */
    String[] value();
}
