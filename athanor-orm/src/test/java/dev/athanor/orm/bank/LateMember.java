package dev.athanor.orm.bank;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A class that one test alone maps. */
@Entity
class LateMember {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "members")
    private @Nullable LateClub club;

    @Nullable
    Integer id() {
        return id;
    }

    @Nullable
    LateClub club() {
        return club;
    }
}
