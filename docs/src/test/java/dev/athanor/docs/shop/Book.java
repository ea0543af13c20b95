package dev.athanor.docs.shop;

import static dev.athanor.docs.shop.Book_.BOOK;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Deferred;
import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.QueryExpression;
import dev.athanor.orm.annotation.ServerDefault;
import dev.athanor.orm.annotation.TableItems;
import dev.athanor.orm.annotation.TypeMap;
import dev.athanor.orm.metamodel.Settable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

// tag::book[]
@Entity
@TypeMap(ShopTypes.class)
public class Book extends Dated {

    @Id(generated = Generated.UUID_V7) // made when the book is flushed; keys ascend with the time
    private @Nullable BookId id;

    private String title;

    @Column(define = "pagesOf") // whatever Core can say of a column
    private int pages;

    @Embedded // columns size_width and size_height
    private Dimensions size;

    @Deferred // left out of SELECTs, loaded on first use
    private @Nullable String content;

    @ServerDefault("0")
    private @Nullable Integer sold;

    @ColumnProperty("areaOf") // computed in the SELECT that loads the book
    private @Nullable Integer area;

    @QueryExpression // null, unless a statement says what it is
    private @Nullable Integer rank;

    static ColumnDefinition<Integer> pagesOf(ColumnDefinition<Integer> column) {
        return column.check("pages > 0").comment("without the cover");
    }

    static Expression<Integer> areaOf() {
        return BOOK.size.width.times(BOOK.size.height);
    }

    @TableItems
    static List<TableItem> table() {
        return List.of(Sql.unique("title", "pages"), Sql.index("ix_book_title", "title"));
    }
    // end::book[]

    public Book(String title, int pages, Dimensions size) {
        this.title = title;
        this.pages = pages;
        this.size = size;
    }

    // tag::hybrid[]
    public boolean isLongerThan(int limit) {
        return pages > limit;
    }

    @Hybrid // becomes BOOK.isLongerThan(limit)
    static Expression<Boolean> isLongerThan(Book_ book, int limit) {
        return book.pages.gt(limit);
    }
    // end::hybrid[]

    // tag::settable[]
    @Hybrid
    static Settable<Integer> sheets(Book_ book) {
        return Settable.of(book.pages.floorDiv(2)).with(book.pages, sheets -> 2 * sheets);
    }
    // end::settable[]

    public @Nullable BookId id() {
        return id;
    }

    public String title() {
        return title;
    }

    public void title(String newTitle) {
        this.title = newTitle;
    }

    public Dimensions size() {
        return size;
    }

    public @Nullable String content() {
        return content;
    }

    public void content(@Nullable String text) {
        this.content = text;
    }

    public @Nullable Integer sold() {
        return sold;
    }

    public @Nullable Integer area() {
        return area;
    }

    public @Nullable Integer rank() {
        return rank;
    }
}
