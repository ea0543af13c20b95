package dev.athanor.orm.bank;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class that one test alone maps. */
@Entity
class LateClub {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "club")
    private List<LateMember> members = new ArrayList<>();

    @Nullable
    Integer id() {
        return id;
    }

    List<LateMember> members() {
        return members;
    }
}
