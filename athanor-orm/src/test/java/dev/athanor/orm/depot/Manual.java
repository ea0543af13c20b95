package dev.athanor.orm.depot;

import static dev.athanor.orm.depot.Manual_.MANUAL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Deferred;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.QueryExpression;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** A book with texts that are long, and attributes that statements compute. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Manual {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String first;

    @Column(length = 40)
    private String last;

    @Deferred
    @Column(length = 40)
    private @Nullable String notes;

    @Deferred(group = "texts")
    @Column(length = 40)
    private @Nullable String summary;

    @Deferred(group = "texts")
    @Column(length = 40)
    private @Nullable String content;

    @Deferred(raise = true)
    @Column(length = 40)
    private @Nullable String secret;

    @ColumnProperty("titleOf")
    private @Nullable String title;

    @ColumnProperty(value = "shoutOf", expireOnFlush = false)
    private @Nullable String shout;

    @ColumnProperty("sameFirst")
    @Deferred
    private @Nullable Long alike;

    @QueryExpression
    private @Nullable Integer score;

    @QueryExpression("ten")
    private @Nullable Integer rank;

    public Manual(String first, String last) {
        this.first = first;
        this.last = last;
    }

    static Expression<String> titleOf() {
        return MANUAL.first.concat(" ").concat(MANUAL.last);
    }

    static Expression<String> shoutOf() {
        return Functions.upper(MANUAL.first);
    }

    static Expression<Long> sameFirst() {
        Manual_ other = MANUAL.as("other");
        return Sql.select(Functions.count(other.id))
                .where(other.first.eq(MANUAL.first))
                .scalarSubquery(Long.class);
    }

    static Expression<Integer> ten() {
        return MANUAL.id.plus(10);
    }

    public @Nullable Integer id() {
        return id;
    }

    public String first() {
        return first;
    }

    public void first(String newFirst) {
        this.first = newFirst;
    }

    public @Nullable String notes() {
        return notes;
    }

    public void notes(@Nullable String newNotes) {
        this.notes = newNotes;
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable String content() {
        return content;
    }

    public Manual texts(String newSummary, String newContent) {
        this.summary = newSummary;
        this.content = newContent;
        return this;
    }

    public @Nullable String secret() {
        return secret;
    }

    public @Nullable String title() {
        return title;
    }

    public void title(@Nullable String wrong) {
        this.title = wrong;
    }

    public @Nullable String shout() {
        return shout;
    }

    public @Nullable Long alike() {
        return alike;
    }

    public @Nullable Integer score() {
        return score;
    }

    public @Nullable Integer rank() {
        return rank;
    }
}
