package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.TypeMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel, whose attributes are of types that a map says, and of others. */
@Entity
@TypeMap(DepotTypes.class)
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Parcel extends Dated {

    @Id
    private @Nullable ParcelId id;

    private Weight weight;

    private @Nullable String description;

    @Column(type = "VARCHAR(7)")
    private @Nullable String code;

    private @Nullable Size size;

    private @Nullable UUID token;

    private @Nullable Duration wait;

    private @Nullable List<Integer> numbers;

    private @Nullable Map<String, String> labels;

    @Relationship(backPopulates = "parcel", orderBy = "id")
    private List<Letter> letters = new ArrayList<>();

    public Parcel(Weight weight) {
        this.weight = weight;
    }

    public @Nullable ParcelId id() {
        return id;
    }

    public Weight weight() {
        return weight;
    }

    public void weight(Weight newWeight) {
        this.weight = newWeight;
    }

    public @Nullable Size size() {
        return size;
    }

    public @Nullable UUID token() {
        return token;
    }

    public @Nullable Duration waits() {
        return wait;
    }

    public @Nullable List<Integer> numbers() {
        return numbers;
    }

    public void numbers(@Nullable List<Integer> newNumbers) {
        this.numbers = newNumbers;
    }

    public @Nullable Map<String, String> labels() {
        return labels;
    }

    public void labels(@Nullable Map<String, String> newLabels) {
        this.labels = newLabels;
    }

    public List<Letter> letters() {
        return letters;
    }

    public Parcel with(Size newSize, UUID newToken, Duration newWait) {
        this.size = newSize;
        this.token = newToken;
        this.wait = newWait;
        return this;
    }
}
