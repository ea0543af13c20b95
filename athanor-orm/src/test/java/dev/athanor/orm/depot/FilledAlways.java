package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.OnUpdate;
import dev.athanor.orm.annotation.ServerDefault;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** A row whose values of the database's are known always. */
@Entity(eagerDefaults = EagerDefaults.ALWAYS)
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class FilledAlways {

    @Id
    private @Nullable Integer id;

    private int amount;

    @ServerDefault("5")
    private @Nullable Integer stock;

    @OnUpdate("inUpper")
    @Column(length = 40)
    private @Nullable String raised;

    public FilledAlways(int amount) {
        this.amount = amount;
    }

    static Expression<String> inUpper() {
        return Functions.upper(Sql.literal("xyz"));
    }

    public @Nullable Integer id() {
        return id;
    }

    public void amount(int newAmount) {
        this.amount = newAmount;
    }

    public @Nullable Integer stock() {
        return stock;
    }

    public @Nullable String raised() {
        return raised;
    }
}
