package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.MappedSuperclass;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Synonym;
import dev.athanor.orm.annotation.TableItems;
import dev.athanor.orm.annotation.Version;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found on a beach: all finds are alike in much. */
@MappedSuperclass
public abstract class Find {

    @Id
    private @Nullable Integer id;

    @Version
    private int version;

    @Column(length = 10)
    private @Nullable String kind;

    @Column(length = 20, define = "named")
    private String name;

    @Relationship
    private @Nullable Plant plant;

    @ColumnProperty("loudOf")
    private @Nullable String loud;

    protected Find(String name) {
        this.name = name;
    }

    static ColumnDefinition<String> named(ColumnDefinition<String> column) {
        return column.comment("as it is called");
    }

    static Expression<String> loudOf(Table table) {
        return Functions.upper(table.c("name", String.class));
    }

    @TableItems
    static List<TableItem> items(Class<?> entity) {
        return List.of(Sql.index("ix_find_" + entity.getSimpleName(), "name"));
    }

    @Synonym("name")
    public String label() {
        return name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int version() {
        return version;
    }

    public void version(int newVersion) {
        this.version = newVersion;
    }

    public @Nullable String kind() {
        return kind;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Plant plant() {
        return plant;
    }

    public void plant(@Nullable Plant newPlant) {
        this.plant = newPlant;
    }

    public @Nullable String loud() {
        return loud;
    }
}
