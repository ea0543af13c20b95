package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.result.RowShape;
import dev.athanor.orm.query.Bundle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several parts of each row that are one value.
 *
 * @param bundle says what becomes of them
 * @param parts the parts
 * @param shape what they are called
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record BundlePart(Bundle<?> bundle, RowPart[] parts, RowShape shape) implements RowPart {

    static BundlePart of(Bundle<?> bundle, List<RowPart> parts) {
        List<String> names = new ArrayList<>();
        for (RowPart part : parts) {
            String own = part.name();
            names.add(own == null ? "column_" + (names.size() + 1) : own);
        }
        return new BundlePart(bundle, parts.toArray(RowPart[]::new), new RowShape(names, bundle.columns()));
    }

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        return bundle.make(shape.row(EntityQuery.row(row, parts, run)));
    }

    @Override
    public String name() {
        return bundle.name();
    }

    @Override
    public int position() {
        return parts[0].position();
    }
}
