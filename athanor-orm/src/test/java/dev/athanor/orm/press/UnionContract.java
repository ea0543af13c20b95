package dev.athanor.orm.press;

import static dev.athanor.orm.Hierarchy.concreteUnion;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.fleet.Vehicle_.VEHICLE;
import static dev.athanor.orm.press.Postcard_.POSTCARD;
import static dev.athanor.orm.press.Poster_.POSTER;
import static dev.athanor.orm.press.Print_.PRINT;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.fleet.Truck;
import dev.athanor.orm.fleet.Vehicle;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes with tables of their own, read together: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved is there
abstract class UnionContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Print.class, Poster.class, Postcard.class, Vehicle.class, Truck.class);
    }

    private void save() {
        Postcard card = new Postcard("c", "sea");
        card.edition(new Edition(5));
        session.addAll(List.of(new Print("a"), new Poster("b", 60), card, new Poster("d", 90)));
        session.commit();
        startAnew();
    }

    @Test
    @Covers("ORM-INH-07")
    void rowsOfAllTablesAreObjectsOfTheirClasses() {
        save();
        Print_ any = concreteUnion(PRINT, POSTER, POSTCARD);
        List<Print> prints = session.scalars(select(any).orderBy(any.title)).all();
        assertThat(prints).extracting(Print::title).containsExactly("a", "b", "c", "d");
        assertThat(prints)
                .extracting(Object::getClass)
                .containsExactly(Print.class, Poster.class, Postcard.class, Poster.class);
        assertThat(((Poster) prints.get(1)).width()).isEqualTo(60);
        assertThat(((Postcard) prints.get(2)).motif()).isEqualTo("sea");
        assertThat(sql.statements()).hasSize(1);
        assertThat(prints.get(0).id()).as("each table counts for itself").isEqualTo(prints.get(1).id());
        assertThat(session.getOne(Poster.class, prints.get(1).id())).isSameAs(prints.get(1));
        if (kind() == DatabaseKind.SQLITE) {
            assertThat(sql.sql().get(0))
                    .contains("FROM (SELECT print.id AS id, print.title AS title, CAST(NULL AS INTEGER) AS width,"
                            + " CAST(NULL AS VARCHAR(20)) AS motif, CAST(NULL AS INTEGER) AS edition_id,"
                            + " 0 AS class_number FROM print UNION ALL SELECT poster.id AS id, poster.title AS title,"
                            + " poster.width AS width, ");
        }

        assertThat(session.scalars(select(PRINT)).all()).as("alone").hasSize(1);
    }

    @Test
    void theUnionIsAskedLikeAnyEntity() {
        save();
        Print_ any = concreteUnion(PRINT);
        assertThat(session.scalars(select(any).where(any.sub(POSTER).width.gt(70))).one())
                .isInstanceOf(Poster.class);
        assertThat(session.scalar(select(count(any.id)))).isEqualTo(4);
        Print_ flat = concreteUnion(PRINT, POSTER);
        assertThat(session.scalars(select(flat)).all()).hasSize(3);
    }

    @Test
    void whatIsFoundIsChangedAndLoadedInItsOwnTable() {
        save();
        Print_ any = concreteUnion(PRINT);
        List<Print> prints = session.scalars(select(any).orderBy(any.title)).all();
        Poster poster = (Poster) prints.get(1);
        poster.width(61);
        session.flush();
        assertThat(sql.sql()).last().asString().contains("UPDATE").contains("poster");
        session.expire(poster);
        assertThat(poster.width()).isEqualTo(61);
        assertThat(((Postcard) prints.get(2)).edition().id()).isNotNull();

        startAnew();
        List<Print> loaded = session.scalars(select(any)
                        .orderBy(any.title)
                        .options(selectinLoad(POSTCARD.edition)))
                .all();
        assertThat(Inspect.of((Postcard) loaded.get(2)).isLoaded(POSTCARD.edition)).isTrue();
    }

    @Test
    void classesThatShareTablesAreNoUnion() {
        assertThatThrownBy(() -> concreteUnion(VEHICLE))
                .hasMessageStartingWith("Vehicle has rows of several classes in its tables, told apart by kind")
                .hasMessageEndingWith("[O181]");
    }
}
