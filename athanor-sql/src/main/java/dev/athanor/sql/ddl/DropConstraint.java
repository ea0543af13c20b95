package dev.athanor.sql.ddl;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Constraint;
import dev.athanor.sql.schema.ExcludeConstraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 *
 * @param table the table
 * @param kind what it is
 * @param name its name
 * @param ifExists whether it is no failure if there is none
 * @param cascade whether what needs it is dropped with it
 */
public record DropConstraint(Table table, Kind kind, String name, boolean ifExists, boolean cascade)
        implements DdlStatement {

    @Override
    public DropConstraint traverse(Traversal walk) {
        return new DropConstraint(
                walk.value(table), walk.value(kind), walk.value(name), walk.value(ifExists), walk.value(cascade));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("ALTER TABLE ");
        table.renderName(out);
        out.sql(ifExists ? " DROP CONSTRAINT IF EXISTS " : " DROP CONSTRAINT ");
        name(out).sql(cascade ? " CASCADE" : "");
    }

    /** Writes the name, cut where the naming convention made it and it is too long. */
    @CanIgnoreReturnValue
    public SqlWriter name(SqlWriter out) {
        return table.isMadeName(name) ? out.madeName(name) : out.name(name);
    }

    /** What a constraint is. */
    public enum Kind {
        PRIMARY_KEY,
        FOREIGN_KEY,
        UNIQUE,
        CHECK,
        EXCLUDE
    }

    /**
     * Returns the statement that drops {@code constraint} of {@code table}.
     *
     * @throws SchemaException if it has no name ({@code S023})
     */
    public static DropConstraint of(Table table, Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw new SchemaException(
                    "S023",
                    "a constraint of table " + table.key()
                            + " has no name by which it could be dropped; name it, or give the MetaData a naming"
                            + " convention");
        }
        return new DropConstraint(table, kind(constraint), name, false, false);
    }

    private static Kind kind(Constraint constraint) {
        if (constraint instanceof ForeignKey) {
            return Kind.FOREIGN_KEY;
        }
        if (constraint instanceof UniqueConstraint) {
            return Kind.UNIQUE;
        }
        return constraint instanceof ExcludeConstraint ? Kind.EXCLUDE : Kind.CHECK;
    }
}
