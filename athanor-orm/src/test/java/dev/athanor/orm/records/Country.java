package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.ColumnProperty;
import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.TypeMap;
import dev.athanor.orm.depot.DepotTypes;
import dev.athanor.sql.Functions;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A country, with a component of every kind. */
@Entity
@TypeMap(DepotTypes.class)
public record Country(
        @Id @Column(length = 2) String code,

        @Column(name = "full_name", length = 40, unique = true)
        String name,

        @Embedded Area area,
        Continent continent,
        @Nullable Integer population,
        boolean island,

        @ForeignKey("country.code") @Column(length = 2) @Nullable
        String sovereign,

        List<Integer> prefixes,
        @ColumnProperty("loudOf") String loud) {

    public static final String GERMANY = "DE";

    static Expression<String> loudOf(Table country) {
        return Functions.upper(country.c("full_name", String.class));
    }
}
