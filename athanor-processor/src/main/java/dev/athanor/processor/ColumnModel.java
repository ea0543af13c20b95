package dev.athanor.processor;

import java.util.Set;
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
 */
record ColumnModel(
        VariableElement field,
        String column,
        Set<Trait> traits,
        @Nullable Mark declared,
        @Nullable Mark foreignKey) implements AttributeModel {

    /** What holds of a column; each is a method of the descriptor in the generated code, in this order. */
    enum Trait {
        PRIMARY_KEY("primaryKey"),
        GENERATED("generated"),
        NOT_NULL("notNull"),
        UNIQUE("unique"),
        INDEXED("indexed"),
        VERSION("version"),
        PRIMITIVE("primitive");

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
