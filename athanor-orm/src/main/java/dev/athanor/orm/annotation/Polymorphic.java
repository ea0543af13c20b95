package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an entity that others extend, or that extends another, is told apart from them.
 *
 * <pre>{@code
 * @Entity @Polymorphic(on = "type", identity = "employee")
 * public class Employee { @Id private @Nullable Integer id; private String name; }
 *
 * @Entity @Polymorphic(identity = "manager")                      // no table: rows of employee with more columns
 * public class Manager extends Employee { private @Nullable Integer budget; }
 *
 * @Entity(table = "engineer") @Polymorphic(identity = "engineer") // a table whose key refers to the one of employee
 * public class Engineer extends Employee { private @Nullable String language; }
 * }</pre>
 *
 * <p>A class without a table of its own shares the one above it; a class with one keeps there what only it has. An
 * abstract class needs no identity. {@code Mappings.of(...)} names all classes of a hierarchy, unless a {@code sealed}
 * class or {@link #subclasses} does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Polymorphic {

    /**
     * {@return the attribute whose value tells classes apart} Of the topmost class only. It may be one that statements
     * compute; where no attribute is called so, a text column of that name is kept that no field stands for.
     */
    String on() default "";

    /** {@return the value of rows of this class} */
    String identity() default "";

    /** {@return the name of the key of this class's own table; by default that of the key above} */
    String keyColumn() default "";

    /** {@return when columns of this class are loaded by statements that select a class above it} */
    PolymorphicLoad load() default PolymorphicLoad.LAZY;

    /** {@return whether statements that select this class load the columns of all classes below it, too} */
    boolean loadAll() default false;

    /** {@return the classes that extend this one; those of a sealed class are known without} */
    Class<?>[] subclasses() default {};

    /** {@return whether this class's own table has all columns, and its rows none in the table above} */
    boolean concrete() default false;

    /** {@return whether the database deletes the row in this class's own table with the row above} */
    boolean passiveDeletes() default false;
}
