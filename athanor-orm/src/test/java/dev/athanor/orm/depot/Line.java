package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A line between two points, of which the second may be missing. */
@Entity
public class Line {

    @Id
    private @Nullable Integer id;

    @Embedded
    private Point start;

    @Embedded(prefix = "to_")
    private @Nullable Point end;

    @SuppressWarnings("NullAway.Init") // for a test that writes the parts
    public Line() {}

    public Line(Point start, @Nullable Point end) {
        this.start = start;
        this.end = end;
    }

    public @Nullable Integer id() {
        return id;
    }

    public Point start() {
        return start;
    }

    public void start(Point newStart) {
        this.start = newStart;
    }

    public @Nullable Point end() {
        return end;
    }

    public void end(@Nullable Point newEnd) {
        this.end = newEnd;
    }
}
