package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an attribute a second name: that of the method. The metamodel has it under both, and so can statements, options
 * and rows by name; what the method returns is for it to say.
 *
 * <pre>{@code
 * private String name;
 *
 * @Synonym("name")
 * public String login() { return name; }
 *
 * select(USER).where(USER.login.eq("ann"))          // WHERE user.name = ?
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Synonym {

    /** {@return the attribute} */
    String value();
}
