package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a class without an annotation in it: an interface beside it says of each field, by a method of the same name and
 * without parameters, what would else stand on the field. Fields without a method are attributes, too.
 *
 * <pre>{@code
 * public class Customer {                           // knows nothing of databases
 *     private @Nullable Integer id;
 *     private String name;
 * }
 *
 * @MappingFor(value = Customer.class, table = "client")
 * interface CustomerMapping {
 *     @Id @Nullable Integer id();
 *     @Column(length = 40) String name();
 * }
 * }</pre>
 *
 * <p>The class is an entity like any other: compiled together with the interface, it is instrumented and has the
 * metamodel {@code Customer_}. Static methods that annotations name are those of the interface.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MappingFor {

    /** {@return the class that is mapped} */
    Class<?> value();

    /** {@return the name of the table; by default the name of the class in snake_case} */
    String table() default "";

    /** {@return the schema of the table; by default the one of the connection} */
    String schema() default "";

    /** {@return whether a field without {@code @Nullable} is NOT NULL} */
    Nullability nullability() default Nullability.AUTO;

    /** {@return when objects get to know the values that the database filled in} */
    EagerDefaults eagerDefaults() default EagerDefaults.AUTO;
}
