package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.MappedSuperclass;
import dev.athanor.orm.annotation.OnInsert;
import dev.athanor.orm.annotation.OnLoad;
import dev.athanor.orm.annotation.OnUpdate;
import dev.athanor.orm.annotation.TableItems;
import dev.athanor.sql.Sql;
import dev.athanor.sql.schema.TableItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells when and by whom it was made and changed. */
@MappedSuperclass
public abstract class Dated {

    private static final ThreadLocal<String> CLERK = ThreadLocal.withInitial(() -> "nobody");

    @OnInsert("now")
    private @Nullable Instant created;

    @OnInsert("clerk")
    @Column(length = 20)
    private @Nullable String createdBy;

    @OnInsert("now")
    @OnUpdate("now")
    private @Nullable Instant changed;

    @OnUpdate("clerk")
    @Column(length = 20, order = -1)
    private @Nullable String changedBy;

    private transient int loads;

    protected Dated() {}

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static String clerk() {
        return CLERK.get();
    }

    public static void clerk(String name) {
        CLERK.set(name);
    }

    @TableItems
    static List<TableItem> dates(Class<?> entity) {
        return List.of(
                Sql.index("ix_" + entity.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "_created", "created"));
    }

    @OnLoad
    @SuppressWarnings("UnusedMethod") // the metamodel calls it
    private void count() {
        loads++;
    }

    public @Nullable Instant created() {
        return created;
    }

    public @Nullable String createdBy() {
        return createdBy;
    }

    public @Nullable Instant changed() {
        return changed;
    }

    public @Nullable String changedBy() {
        return changedBy;
    }

    public int loads() {
        return loads;
    }
}
