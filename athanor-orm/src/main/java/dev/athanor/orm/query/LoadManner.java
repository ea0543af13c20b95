package dev.athanor.orm.query;

import dev.athanor.orm.annotation.InnerJoin;
import org.jspecify.annotations.Nullable;

/**
 * What an option says of a relationship besides the style it is loaded in.
 *
 * @param further how often it is followed again from what it leads to; a negative number is without end
 * @param chunk for how many objects one further SELECT is, or 0 if nothing is said
 * @param inner whether a join may be an inner one, or {@code null} for as it is mapped
 */
public record LoadManner(int further, int chunk, @Nullable InnerJoin inner) {

    /** Nothing is said. */
    public static final LoadManner PLAIN = new LoadManner(0, 0, null);

    LoadManner followed(int times) {
        return new LoadManner(times, chunk, inner);
    }

    LoadManner inChunksOf(int objects) {
        return new LoadManner(further, objects, inner);
    }

    LoadManner joined(InnerJoin kind) {
        return new LoadManner(further, chunk, kind);
    }

    /** Returns what is said in two ways by this and {@code other}, or null if they go together. */
    @Nullable
    String contradiction(LoadManner other) {
        if (further != 0 && other.further != 0 && further != other.further) {
            return "again and again, and not equally often";
        }
        if (chunk != 0 && other.chunk != 0 && chunk != other.chunk) {
            return "by statements for " + chunk + " objects and for " + other.chunk;
        }
        return inner != null && other.inner != null && inner != other.inner
                ? "by joins that are " + inner + " and " + other.inner + " inner ones"
                : null;
    }

    /** Returns what this says, and else what {@code other} does. */
    LoadManner or(LoadManner other) {
        return new LoadManner(
                further == 0 ? other.further : further,
                chunk == 0 ? other.chunk : chunk,
                inner == null ? other.inner : inner);
    }
}
