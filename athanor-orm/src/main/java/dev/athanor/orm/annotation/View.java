package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record what rows of an entity, and of what it is related to, are read into: values that belong to no session.
 * Each component has the name of an attribute: of a column its type, of a relationship another such record, or a
 * {@code List} or {@code Set} of them.
 *
 * <pre>{@code
 * @View(Book.class)
 * public record BookView(String title, AuthorView author, List<StoreView> stores) {}
 *
 * @View(Author.class)
 * public record AuthorView(String name) {}
 *
 * List<BookView> books = session.scalars(select(BOOK_VIEW).where(BOOK.title.like("A%")).limit(10)).all();
 * }</pre>
 *
 * <p>What is related to one object comes with its row, each collection by one statement for all rows (or for every 500,
 * where the database is slow with longer lists of keys). A component that the entity has not, or of another type, is an
 * error of the compiler.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {

    /** The entity. */
    Class<?> value();
}
