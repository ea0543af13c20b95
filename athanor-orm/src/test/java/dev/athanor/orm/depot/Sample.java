package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of every type that has an SQL type without a word. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Sample {

    @Id
    private int id;

    private long longs;
    private short shorts;
    private boolean booleans;
    private float floats;
    private double doubles;

    @Column(length = 20)
    private @Nullable String texts;

    private byte @Nullable [] bytes;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal decimals;

    private @Nullable LocalDate dates;
    private @Nullable LocalTime times;
    private @Nullable LocalDateTime dateTimes;
    private @Nullable OffsetDateTime offsets;
    private @Nullable Instant instants;
    private @Nullable Duration durations;
    private @Nullable UUID uuids;
    private @Nullable Size sizes;

    public Sample(int id) {
        this.id = id;
    }

    public Sample numbers(long aLong, short aShort, float aFloat, double aDouble) {
        this.longs = aLong;
        this.shorts = aShort;
        this.floats = aFloat;
        this.doubles = aDouble;
        this.booleans = true;
        this.decimals = new BigDecimal("12.50");
        return this;
    }

    public Sample times(LocalDateTime moment) {
        this.dates = moment.toLocalDate();
        this.times = moment.toLocalTime();
        this.dateTimes = moment;
        this.offsets = moment.atOffset(java.time.ZoneOffset.UTC);
        this.instants = moment.toInstant(java.time.ZoneOffset.UTC);
        this.durations = Duration.ofSeconds(90);
        return this;
    }

    public Sample others(String text, byte[] some, UUID uuid, Size size) {
        this.texts = text;
        this.bytes = some;
        this.uuids = uuid;
        this.sizes = size;
        return this;
    }

    /** {@return all values, as text} */
    public String values() {
        return String.join(
                " ",
                String.valueOf(longs),
                String.valueOf(shorts),
                String.valueOf(booleans),
                String.valueOf(floats),
                String.valueOf(doubles),
                texts,
                java.util.Arrays.toString(bytes),
                String.valueOf(decimals),
                String.valueOf(dates),
                String.valueOf(times),
                String.valueOf(dateTimes),
                String.valueOf(offsets == null ? null : offsets.toInstant()),
                String.valueOf(instants),
                String.valueOf(durations),
                String.valueOf(uuids),
                String.valueOf(sizes));
    }
}
