package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a column out when its object is loaded; the first use loads it, with all others of its group.
 *
 * <pre>{@code
 * @Deferred(group = "texts") private String summary;
 * @Deferred(group = "texts") private String content;
 * }</pre>
 *
 * <p>{@code undefer(BOOK.content)} or {@code undeferGroup(BOOK, "texts")} load it with the object after all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Deferred {

    /** {@return what it is loaded together with; by default it comes alone} */
    String group() default "";

    /** {@return whether its first use is an error unless a statement or a refresh loaded it ({@code O058})} */
    boolean raise() default false;
}
