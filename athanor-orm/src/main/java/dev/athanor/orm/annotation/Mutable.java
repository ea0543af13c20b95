package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the session see that a value was changed in place, as deep as it goes: an object kept as JSON, a list kept as an
 * array, bytes. It may be on a component of an {@link Embedded @Embedded} record, too.
 *
 * <pre>{@code
 * @Mutable @TypeMap(Settings.class) private Map<String, Object> settings;
 *
 * page.settings().put("theme", "dark");
 * session.commit();                        // UPDATE page SET settings = ?
 * }</pre>
 *
 * <p>What the database would hold of the value is kept when the program reads the attribute, and compared when the
 * session flushes. An attribute that is not read costs nothing. The object is looked at as long as somebody holds it:
 * whoever keeps nothing but the value keeps a value that nobody writes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Mutable {}
