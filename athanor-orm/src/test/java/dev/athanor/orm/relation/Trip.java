package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** That a parcel goes through a place: an entity between two others, with a time of its own. */
@Entity
public class Trip {

    @Id
    private @Nullable Integer id;

    private int day;

    @ForeignKey("parcel.id")
    private @Nullable Integer parcelId;

    @ForeignKey("place.id")
    private @Nullable Integer placeId;

    @Relationship
    private @Nullable Parcel parcel;

    @Relationship
    private @Nullable Place place;

    public Trip(Parcel parcel, Place place, int day) {
        this.parcel = parcel;
        this.place = place;
        this.day = day;
    }

    public @Nullable Integer parcelId() {
        return parcelId;
    }

    public @Nullable Integer placeId() {
        return placeId;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int day() {
        return day;
    }

    public @Nullable Parcel parcel() {
        return parcel;
    }

    public @Nullable Place place() {
        return place;
    }
}
