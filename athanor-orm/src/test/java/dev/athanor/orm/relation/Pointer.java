package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Foreign.foreign;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.kin.Half;
import dev.athanor.orm.kin.Half_;
import dev.athanor.orm.kin.Whole;
import dev.athanor.orm.kin.Whole_;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** Refers to rows whose keys may be NULL in part. */
@Entity
public class Pointer {

    @Id
    private @Nullable Integer id;

    private @Nullable Integer a;

    private @Nullable Integer b;

    @Relationship(primaryJoin = "isHalf")
    private @Nullable Half half;

    @Relationship(primaryJoin = "isWhole", viewOnly = true)
    private @Nullable Whole whole;

    public Pointer(@Nullable Integer a, @Nullable Integer b) {
        this.a = a;
        this.b = b;
    }

    static Expression<Boolean> isHalf(Pointer_ pointer, Half_ half) {
        return foreign(pointer.a).eq(half.a).and(foreign(pointer.b).eq(half.b));
    }

    static Expression<Boolean> isWhole(Pointer_ pointer, Whole_ whole) {
        return foreign(pointer.a).eq(whole.a).and(foreign(pointer.b).eq(whole.b));
    }

    public @Nullable Integer a() {
        return a;
    }

    public @Nullable Integer b() {
        return b;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Half half() {
        return half;
    }

    public @Nullable Whole whole() {
        return whole;
    }
}
