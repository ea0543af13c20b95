package dev.athanor.orm.relation;

import static dev.athanor.orm.relation.Foreign.foreign;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.TableItems;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a superior in the same firm: the firm is a part of the key and of the foreign key. */
@Entity
public class Clerk {

    @Id
    private int firm;

    @Id
    private int number;

    private @Nullable Integer superiorNumber;

    @Relationship(primaryJoin = "isSuperior", backPopulates = "staff")
    private @Nullable Clerk superior;

    @Relationship(primaryJoin = "isOfStaff", backPopulates = "superior", orderBy = "number")
    private List<Clerk> staff = new ArrayList<>();

    public Clerk(int firm, int number) {
        this.firm = firm;
        this.number = number;
    }

    @TableItems
    static List<TableItem> items() {
        return List.of(Sql.foreignKey(List.of("firm", "superior_number"), "clerk", List.of("firm", "number")));
    }

    static Expression<Boolean> isSuperior(Clerk_ clerk, Clerk_ superior) {
        return clerk.firm.eq(superior.firm).and(foreign(clerk.superiorNumber).eq(superior.number));
    }

    static Expression<Boolean> isOfStaff(Clerk_ clerk, Clerk_ staff) {
        return clerk.firm.eq(staff.firm).and(clerk.number.eq(foreign(staff.superiorNumber)));
    }

    public int firm() {
        return firm;
    }

    public int number() {
        return number;
    }

    public @Nullable Integer superiorNumber() {
        return superiorNumber;
    }

    public @Nullable Clerk superior() {
        return superior;
    }

    public void superior(@Nullable Clerk newSuperior) {
        this.superior = newSuperior;
    }

    public List<Clerk> staff() {
        return staff;
    }
}
