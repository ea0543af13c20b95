package dev.athanor.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A field kept in a column.
 *
 * @param field the field
 * @param column the name of the column
 * @param traits what holds of it
 * @param declared its {@code @Column}, or null
 * @param foreignKey its {@code @ForeignKey}, or null
 * @param source how values are stored, and where they come from
 */
record ColumnModel(
        VariableElement field,
        String column,
        Set<Trait> traits,
        @Nullable Mark declared,
        @Nullable Mark foreignKey,
        Source source)
        implements AttributeModel {

    /**
     * How values are stored, and where they come from.
     *
     * @param stored what generated code says of the SQL type, or null
     * @param methods the methods that annotations name
     */
    record Source(@Nullable CodeBlock stored, Methods methods) {}

    /**
     * Static methods that annotations name.
     *
     * @param onInsert makes the values of new rows, or null
     * @param onUpdate makes the values of rows that are updated, or null
     * @param define says more of the column, or null
     * @param version makes the next version, or null
     */
    record Methods(
            @Nullable ExecutableElement onInsert,
            @Nullable ExecutableElement onUpdate,
            @Nullable ExecutableElement define,
            @Nullable ExecutableElement version) {}

    @Nullable
    CodeBlock stored() {
        return source.stored();
    }

    Methods methods() {
        return source.methods();
    }

    /** This as a part of a record, in the column {@code name}. */
    ColumnModel in(String name, boolean nullable) {
        Set<Trait> parts = EnumSet.noneOf(Trait.class);
        parts.addAll(traits);
        if (nullable) {
            parts.remove(Trait.NOT_NULL);
            parts.remove(Trait.PRIMITIVE);
        }
        return new ColumnModel(field, name, parts, declared, foreignKey, source);
    }

    /** This with a trait more. */
    ColumnModel with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new ColumnModel(field, column, more, declared, foreignKey, source);
    }

    /** What holds of a column; each is a method of the descriptor in the generated code, in this order. */
    enum Trait {
        PRIMARY_KEY("primaryKey"),
        GENERATED("generated"),
        NOT_NULL("notNull"),
        UNIQUE("unique"),
        INDEXED("indexed"),
        VERSION("version"),
        PRIMITIVE("primitive"),
        MUTABLE("mutable");

        private final String method;

        Trait(String method) {
            this.method = method;
        }

        String method() {
            return method;
        }
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The table that the foreign key names, without its schema; empty if there is none or it names none. */
    String foreignTable() {
        String target = foreignKey == null ? "" : foreignKey.text("value");
        int dot = target.lastIndexOf('.');
        String table = dot < 0 ? "" : target.substring(0, dot);
        return table.substring(table.lastIndexOf('.') + 1);
    }

    /** The column that the foreign key names. */
    String foreignColumn() {
        String target = foreignKey == null ? "" : foreignKey.text("value");
        return target.substring(target.lastIndexOf('.') + 1);
    }
}
