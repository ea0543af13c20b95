package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Computed;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.OnInsert;
import dev.athanor.orm.annotation.OnUpdate;
import dev.athanor.orm.annotation.ServerDefault;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.ColumnDefault;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A thing whose columns are filled in by the program, by statements and by the database. */
@Entity
public class Gadget {

    private static final AtomicInteger CODES = new AtomicInteger();

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String name;

    @OnInsert("newCode")
    private @Nullable Integer code;

    @OnInsert("rank")
    private @Nullable Integer rating;

    @OnInsert("labelOf")
    @Column(length = 40)
    private @Nullable String label;

    @OnInsert("inLower")
    @Column(length = 40)
    private @Nullable String lowered;

    @OnUpdate("newCode")
    private @Nullable Integer touched;

    @OnUpdate("inUpper")
    @Column(length = 40)
    private @Nullable String raised;

    @Column(length = 10)
    @ServerDefault("'new'")
    private @Nullable String state;

    @Computed("rating * 2")
    private @Nullable Integer twice;

    private int visits;

    public Gadget(String name) {
        this.name = name;
    }

    static Integer newCode() {
        return CODES.incrementAndGet();
    }

    static ColumnDefault<Integer> rank() {
        return ColumnDefault.of(7);
    }

    static String labelOf(ColumnDefault.RowValues row) {
        return row.get("name") + " no. " + row.query(Sql.literal(1).plus(2));
    }

    static Expression<String> inLower() {
        return Functions.lower(Sql.literal("ABC"));
    }

    static Expression<String> inUpper() {
        return Functions.upper(Sql.literal("xyz"));
    }

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Integer code() {
        return code;
    }

    public void code(@Nullable Integer newCode) {
        this.code = newCode;
    }

    public @Nullable Integer rating() {
        return rating;
    }

    public void rating(@Nullable Integer newRating) {
        this.rating = newRating;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable String lowered() {
        return lowered;
    }

    public @Nullable Integer touched() {
        return touched;
    }

    public void touched(@Nullable Integer newTouched) {
        this.touched = newTouched;
    }

    public @Nullable String raised() {
        return raised;
    }

    public @Nullable String state() {
        return state;
    }

    public void state(@Nullable String newState) {
        this.state = newState;
    }

    public @Nullable Integer twice() {
        return twice;
    }

    public void twice(@Nullable Integer wrong) {
        this.twice = wrong;
    }

    public int visits() {
        return visits;
    }

    public void visits(int count) {
        this.visits = count;
    }
}
