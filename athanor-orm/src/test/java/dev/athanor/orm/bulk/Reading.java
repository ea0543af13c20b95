package dev.athanor.orm.bulk;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a meter showed: ten attributes. */
@Entity
public class Reading {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String meter;

    @Column(length = 20)
    private String unit = "kWh";

    private int number;
    private long total;
    private double value = 1.5;
    private boolean checked;
    private int quality = 3;
    private LocalDateTime readAt = LocalDateTime.of(2026, 1, 31, 12, 0);

    @Column(length = 80)
    private @Nullable String note;

    public Reading(String meter, int number) {
        this.meter = meter;
        this.number = number;
        this.total = 1000L * number;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String meter() {
        return meter;
    }

    public String unit() {
        return unit;
    }

    public int number() {
        return number;
    }

    public long total() {
        return total;
    }

    public double value() {
        return value;
    }

    public boolean checked() {
        return checked;
    }

    public int quality() {
        return quality;
    }

    public LocalDateTime readAt() {
        return readAt;
    }

    public @Nullable String note() {
        return note;
    }

    public void note(String newNote) {
        note = newNote;
    }
}
