package dev.athanor.orm.load;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.RecordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an entity that is a record is made of a row: of all its attributes at once, by its constructor. A row is one
 * object of the session as long as that has it; one that is to overwrite what is there replaces it.
 */
final class RecordPart implements RowPart {

    private final EntityMapping<?> mapping;
    private final EntityDescriptor.Form<?> form;
    private final KeyReader key;
    private final @Nullable RowPart[] parts;

    private RecordPart(
            EntityMapping<?> mapping, EntityDescriptor.Form<?> form, KeyReader key, @Nullable RowPart[] parts) {
        this.mapping = mapping;
        this.form = form;
        this.key = key;
        this.parts = parts;
    }

    /**
     * Returns how {@code mapping}, which is that of a record, is made.
     *
     * @param position the position of each attribute, counted from 1, or 0 for one that is not in the row
     * @throws LoadException if an attribute is not in the row ({@code O192})
     */
    static RecordPart of(EntityMapping<?> mapping, ToIntFunction<? super RowAttribute> position) {
        for (RowAttribute attribute : mapping.rowAttributes()) {
            if (position.applyAsInt(attribute) <= 0) {
                throw incomplete(mapping, attribute);
            }
        }
        List<ColumnReader> keys = new ArrayList<>();
        for (ColumnMapping column : mapping.key()) {
            keys.add(ColumnReader.of(column.column(), position.applyAsInt(column)));
        }
        List<AttributeMapping> attributes = mapping.attributes();
        @Nullable RowPart[] parts = new @Nullable RowPart[attributes.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(attributes.get(i), position);
        }
        EntityDescriptor.Form<?> form = requireNonNull(mapping.descriptor().form(), "it is a record");
        return new RecordPart(mapping, form, new KeyReader(keys, true), parts);
    }

    private static LoadException incomplete(EntityMapping<?> mapping, RowAttribute attribute) {
        String name = mapping.type().getSimpleName();
        return new LoadException(
                "O192",
                name + " is a record, made of all its attributes at once, so " + attribute.name()
                        + " cannot be left out"
                        + " to be loaded later; take the option off, or select the columns that are wanted instead of "
                        + name);
    }

    /** Returns how an attribute is read; null for one that no statement says. */
    private static @Nullable RowPart part(AttributeMapping attribute, ToIntFunction<? super RowAttribute> position) {
        if (attribute instanceof EmbeddedMapping embedded) {
            return RecordReader.of(embedded, position);
        }
        RowAttribute column = (RowAttribute) attribute; // a record has no relationships
        int place = position.applyAsInt(column);
        return place <= 0 ? null : ColumnPart.of(column.in(column.owner().table()), place);
    }

    @Override
    public @Nullable Object read(RowReader row, LoadRun run) {
        Object value = key.read(row);
        if (value == null) {
            return null;
        }
        IdentityKey identity = new IdentityKey(mapping.type(), value, run.token());
        RecordMap records = run.identityMap().records();
        boolean anew = run.populateExisting() || run.locks();
        Object known = anew ? records.get(identity, run.number()) : records.get(identity);
        if (known == null) {
            known = form.maker().apply(values(row, run));
            records.add(identity, known, run.number());
        }
        return known;
    }

    private @Nullable Object[] values(RowReader row, LoadRun run) {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            RowPart part = parts[i];
            values[i] = part == null ? null : part.read(row, run);
        }
        return values;
    }

    @Override
    public String name() {
        return mapping.type().getSimpleName();
    }

    @Override
    public int position() {
        for (RowPart part : parts) {
            if (part != null) {
                return part.position();
            }
        }
        return 1;
    }
}
