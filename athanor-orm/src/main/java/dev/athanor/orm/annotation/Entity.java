package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a class, or a record, to a table.
 *
 * <pre>{@code
 * @Entity(table = "user_account")
 * public class User {
 *     @Id private @Nullable Integer id;
 *     @Column(length = 30) private String name;
 *     private @Nullable String fullname;
 * }
 * }</pre>
 *
 * <p>A record with it is a read-only entity: {@code @Entity record Country(@Id String code, String name) {}}. Its rows
 * are made into records by statements and look-ups; sessions write none (code {@code O190}).
 *
 * <p>Every field that is neither static nor transient is an attribute. The annotation processor writes the metamodel
 * {@code User_} beside the class and instruments the class; an entity that it did not see is refused when it is used
 * (code {@code M003}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {

    /** {@return the name of the table; by default the name of the class in snake_case} */
    String table() default "";

    /** {@return the schema of the table; by default the one of the connection} */
    String schema() default "";

    /** {@return whether a field without {@code @Nullable} is NOT NULL} */
    Nullability nullability() default Nullability.AUTO;

    /** {@return when objects get to know the values that the database filled in} */
    EagerDefaults eagerDefaults() default EagerDefaults.AUTO;
}
