package dev.athanor.orm.mapping;

import dev.athanor.orm.key.SequenceBlock;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.SqlType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is kept in a column. Immutable: the methods that add something return a new descriptor.
 *
 * <pre>{@code
 * ColumnDescriptor.of("name", "name", String.class).length(30).notNull()
 * }</pre>
 *
 * @param name the name of the field
 * @param column the name of the column
 * @param type the type of the field; for a primitive one, its box
 * @param traits what holds of it
 * @param size what is said of its SQL type
 * @param foreignKey what it references, or null
 * @param extras what else is said of it
 */
public record ColumnDescriptor(
        String name,
        String column,
        Class<?> type,
        Set<ColumnTrait> traits,
        ColumnSize size,
        @Nullable ForeignKeyDescriptor foreignKey,
        ColumnExtras extras)
        implements AttributeDescriptor {

    /** Creates the descriptor and copies the traits. */
    public ColumnDescriptor {
        EnumSet<ColumnTrait> copy = EnumSet.noneOf(ColumnTrait.class);
        copy.addAll(traits);
        traits = Collections.unmodifiableSet(copy);
    }

    /** Returns a column of which nothing else is said. */
    public static ColumnDescriptor of(String name, String column, Class<?> type) {
        return new ColumnDescriptor(name, column, type, Set.of(), ColumnSize.UNSAID, null, ColumnExtras.UNSAID);
    }

    /** {@return whether {@code trait} holds of the column} */
    public boolean is(ColumnTrait trait) {
        return traits.contains(trait);
    }

    /** Returns this column with a trait more. */
    public ColumnDescriptor with(ColumnTrait trait) {
        EnumSet<ColumnTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new ColumnDescriptor(name, column, type, more, size, foreignKey, extras);
    }

    /** Returns this column as part of the primary key, which is NOT NULL. */
    public ColumnDescriptor primaryKey() {
        return with(ColumnTrait.PRIMARY_KEY).notNull();
    }

    /** Returns this column with values made by the database. */
    public ColumnDescriptor generated() {
        return with(ColumnTrait.GENERATED);
    }

    /** Returns this column as NOT NULL. */
    public ColumnDescriptor notNull() {
        return with(ColumnTrait.NOT_NULL);
    }

    /** Returns this column with values that are unique. */
    public ColumnDescriptor unique() {
        return with(ColumnTrait.UNIQUE);
    }

    /** Returns this column with an index. */
    public ColumnDescriptor indexed() {
        return with(ColumnTrait.INDEXED);
    }

    /** Returns this column as the counter of updates. */
    public ColumnDescriptor version() {
        return with(ColumnTrait.VERSION);
    }

    /**
     * Returns this column as one that tells the updates apart.
     *
     * @param valueType the type of the field; for a primitive one, its box
     * @param next makes the next version of the one before, which is {@code null} for a new row
     */
    @SuppressWarnings("unchecked") // the versions before are values of the column
    public <T> ColumnDescriptor version(Class<T> valueType, Function<@Nullable T, T> next) {
        return with(ColumnTrait.VERSION).extras(extras.versions(before -> next.apply((@Nullable T) before)));
    }

    /** Returns this column as one whose field is primitive. */
    public ColumnDescriptor primitive() {
        return with(ColumnTrait.PRIMITIVE);
    }

    /** Returns this column with values of at most {@code length} characters or bytes. */
    public ColumnDescriptor length(int length) {
        return sized(new ColumnSize(length, size.precision(), size.scale(), size.sqlType()));
    }

    /** Returns this column with numbers of {@code precision} digits, {@code scale} of them after the point. */
    public ColumnDescriptor precision(int precision, int scale) {
        return sized(new ColumnSize(size.length(), precision, scale, size.sqlType()));
    }

    /** Returns this column with an SQL type given by name. */
    public ColumnDescriptor sqlType(String sqlType) {
        return sized(new ColumnSize(size.length(), size.precision(), size.scale(), sqlType));
    }

    /** Returns this column with a reference to {@code target}, which is {@code table.column}. */
    public ColumnDescriptor foreignKey(String target) {
        return foreignKey(target, "", "");
    }

    /** Returns this column with a reference to {@code target} and its actions, each of which may be empty. */
    public ColumnDescriptor foreignKey(String target, String onDelete, String onUpdate) {
        return new ColumnDescriptor(
                name, column, type, traits, size, new ForeignKeyDescriptor(target, onDelete, onUpdate), extras);
    }

    /** Returns this column without a reference of its own: it is a part of one of several columns. */
    ColumnDescriptor withoutForeignKey() {
        return new ColumnDescriptor(name, column, type, traits, size, null, extras);
    }

    /** Returns this column with an SQL type that stands for the type of the field. */
    public ColumnDescriptor typed(SqlType<?> sqlType) {
        return extras(extras.sqlType(sqlType));
    }

    /**
     * Returns this column with a type of one component, which is kept as that is: {@code record UserId(long value)}.
     *
     * @param <J> the type of the field
     * @param <D> the type of its component
     */
    public <J, D> ColumnDescriptor wraps(
            Class<J> wrapper, Class<D> component, Function<D, J> maker, Function<J, D> taker) {
        return typed(new ConvertedType<>(
                ColumnTypes.sized(this, component), wrapper, new WrapperConverter<>(wrapper, maker, taker)));
    }

    /** Returns this column as one that is left out when its object is loaded. */
    public ColumnDescriptor deferred(String group, boolean forbidden) {
        return extras(extras.deferral(new Deferral(group, forbidden)));
    }

    /** Returns this column with its old value known when it is written. */
    public ColumnDescriptor activeHistory() {
        return with(ColumnTrait.ACTIVE_HISTORY);
    }

    /**
     * Returns this column with keys of a sequence, of which each question brings so many.
     *
     * @param valueType the type of the field; for a primitive one, its box
     * @param sequence the name of the sequence
     * @param block how many numbers are taken at once
     * @param maker makes a key of a number
     */
    public <T> ColumnDescriptor inBlocks(Class<T> valueType, String sequence, int block, LongFunction<T> maker) {
        Sequence numbers = SequenceBlock.sequence(sequence, block);
        ColumnDefault<T> made = ColumnDefault.from(new SequenceBlock<>(numbers, block, maker));
        return defined(valueType, column -> column.sequence(numbers).onInsert(made));
    }

    /** Returns this column as one that classes in one table share. */
    public ColumnDescriptor shared() {
        return with(ColumnTrait.SHARED);
    }

    /** Returns this column as one whose values are changed in place: they are compared with what was read. */
    public ColumnDescriptor mutable() {
        return with(ColumnTrait.MUTABLE);
    }

    /** Returns this column as one that the database writes when the row is updated. */
    public ColumnDescriptor serverUpdated() {
        return with(ColumnTrait.SERVER_UPDATED);
    }

    /** Returns this column at a place among those of the table: the smallest comes first. */
    public ColumnDescriptor order(int place) {
        return extras(extras.order(place));
    }

    /**
     * Returns this column with more said of its definition.
     *
     * @param valueType the type of the field; for a primitive one, its box
     */
    @SuppressWarnings("unchecked") // the column is made of a type that stands for the field's
    public <T> ColumnDescriptor defined(Class<T> valueType, UnaryOperator<ColumnDefinition<T>> more) {
        return extras(extras.and(definition -> more.apply((ColumnDefinition<T>) definition)));
    }

    private ColumnDescriptor extras(ColumnExtras more) {
        return new ColumnDescriptor(name, column, type, traits, size, foreignKey, more);
    }

    private ColumnDescriptor sized(ColumnSize newSize) {
        return new ColumnDescriptor(name, column, type, traits, newSize, foreignKey, extras);
    }
}
