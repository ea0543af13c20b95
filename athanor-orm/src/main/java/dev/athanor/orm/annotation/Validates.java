package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is given each value that the program writes into an attribute, or adds to a collection, and
 * returns the one to store. What it throws keeps the value out. Values that are loaded are not checked.
 *
 * <pre>{@code
 * @Validates("email")
 * String checked(String email) {
 *     if (!email.contains("@")) {
 *         throw new IllegalArgumentException(email + " is no address");
 *     }
 *     return email.strip();
 * }
 * }</pre>
 *
 * <p>The method takes a value of the attribute, of a collection one of its objects, and returns one. It may take the
 * name of the attribute before it. It is neither private nor static. An attribute has one such method; one of a
 * subclass takes the place of that above. Constructors are checked as well: all they write but nulls and zeros, which
 * fields hold anyway.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Validates {

    /** {@return the names of the attributes} */
    String[] value();

    /**
     * {@return whether the method is called for objects that leave a collection, too} It then takes a {@code boolean}
     * after the value, which says so.
     */
    boolean removes() default false;

    /** {@return whether the method is called for what follows a change of the other side of a relationship} */
    boolean following() default true;
}
