package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who helps guardians. */
@Entity
public class Helper {

    @Id
    private @Nullable Integer id;

    @Relationship(
            backPopulates = "second",
            cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
    private List<Ward> wards = new ArrayList<>();

    public Helper() {}

    public @Nullable Integer id() {
        return id;
    }

    public List<Ward> wards() {
        return wards;
    }
}
