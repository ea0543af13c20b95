package dev.athanor.orm.press;

import static dev.athanor.orm.press.Edition_.EDITION;
import static dev.athanor.orm.press.Leaflet_.LEAFLET;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions of every kind, and keys that the database makes in no order: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved has a key
abstract class PressContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Leaflet.class, Proof.class, Edition.class, Voucher.class, Coupon.class);
    }

    private static final Pattern WRITE = Pattern.compile("INSERT|MERGE|UPDATE|DELETE");

    private List<String> written() {
        return sql.sql().stream()
                .map(text -> text.replace("`", "").replace("\"", ""))
                .filter(WRITE.asPredicate())
                .toList();
    }

    @Test
    @Covers("ORM-UOW-12")
    void updatesAreCountedAndTheCountGuardsTheRow() {
        Edition edition = committed(new Edition(10));
        assertThat(edition.version()).isEqualTo(1);
        assertThat(session.scalar(select(EDITION.version))).isEqualTo(1);

        edition.copies(20);
        session.flush();
        assertThat(written().get(0))
                .isEqualTo("UPDATE edition SET copies=?, version=? WHERE edition.id = ? AND edition.version = ?");
        assertThat(edition.version()).isEqualTo(2);

        session.delete(edition);
        session.flush();
        assertThat(written()).last().asString()
                .isEqualTo("DELETE FROM edition WHERE edition.id = ? AND edition.version = ?");
        session.rollback();

        assertThat(edition.version()).isEqualTo(1);
        session.execute(update(EDITION.table()).set(EDITION.version, 7));
        edition.copies(30);
        assertThatThrownBy(() -> session.flush())
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Edition#1");
    }

    @Test
    @Covers("ORM-UOW-12")
    void theProgramMayMakeTheVersions() {
        Leaflet first = new Leaflet("one");
        Leaflet second = new Leaflet("two");
        session.addAll(List.of(first, second));
        session.commit();
        assertThat(first.tag()).isEqualTo("a");

        first.text("uno");
        session.commit();
        assertThat(first.tag()).isEqualTo("aa");
        assertThat(second.tag()).isEqualTo("a");

        assertThat(first.tag()).isEqualTo("aa");
        session.execute(update(LEAFLET.table()).set(LEAFLET.tag, "b").where(LEAFLET.id.eq(first.id())));
        first.text("eins");
        assertThatThrownBy(() -> session.flush()).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aVersionThatStaysIsRefused() {
        Leaflet leaflet = committed(new Leaflet("one"));
        leaflet.tag("stuck");
        session.commit();
        leaflet.text("two");

        assertThatThrownBy(() -> session.flush())
                .isInstanceOf(FlushException.class)
                .hasMessage("the method that makes the versions of Leaflet.tag returned stuck after stuck, so nobody"
                        + " could tell the update by it; let it return another version each time [O180]");
        session.rollback();
        assertThat(session.scalar(select(LEAFLET.text))).isEqualTo("one");
    }

    @Test
    void anObjectKnowsTheRandomVersionThatWasWritten() {
        Proof proof = new Proof(1);
        Proof other = new Proof(2);
        session.addAll(List.of(proof, other));
        session.flush();
        var before = proof.version();
        assertThat(before).isNotNull().isNotEqualTo(other.version());

        proof.pages(3);
        session.flush();
        assertThat(proof.version()).isNotEqualTo(before);
        session.delete(proof);
        session.delete(other);
        session.commit();
        assertThat(session.scalars(select(Proof_.PROOF)).all()).isEmpty();
    }

    @Test
    @Covers("ORM-UOW-07")
    void aColumnOfNumbersLetsRowsWithRandomKeysGoTogether() {
        makeRandomKeys("voucher", "place INTEGER NOT NULL, line INTEGER");
        List<Voucher> vouchers = IntStream.range(0, 30).mapToObj(Voucher::new).toList();
        session.addAll(vouchers);
        session.flush();

        assertThat(written()).as("batched again").hasSize(1);
        assertThat(places("voucher", vouchers, Voucher::id))
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    @Covers("ORM-UOW-07")
    void rowsThatNothingTellsApartGoOneByOne() {
        makeRandomKeys("coupon", "place INTEGER NOT NULL");
        List<Coupon> coupons = IntStream.range(0, 30).mapToObj(Coupon::new).toList();
        session.addAll(coupons);
        session.flush();

        boolean numbersRows = kind() == DatabaseKind.POSTGRESQL; // a MERGE returns the number of each row
        assertThat(written()).hasSize(numbersRows ? 1 : 30);
        assertThat(places("coupon", coupons, Coupon::id))
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    /** The places of the rows that have the keys of {@code objects}. */
    private <E> List<Integer> places(String table, List<E> objects, Function<E, String> key) {
        return objects.stream()
                .map(each -> session.execute(
                                text("SELECT place AS place FROM " + table + " WHERE id = :id").bind("id", key.apply(each)))
                        .one()
                        .require("place", Integer.class))
                .toList();
    }

    /** Creates the table anew with keys of which nobody can say which comes next. */
    private void makeRandomKeys(String table, String columns) {
        String made = switch (kind()) {
            case SQLITE -> "(lower(hex(randomblob(16))))";
            case POSTGRESQL -> "md5(random()::text)";
            case H2 -> "CAST(random_uuid() AS VARCHAR(40))";
            default -> "(uuid())";
        };
        engine.run(connection -> {
            connection.execute(text("DROP TABLE " + table));
            connection.execute(text(String.format(
                    Locale.ROOT,
                    "CREATE TABLE %s (id VARCHAR(40) DEFAULT %s PRIMARY KEY, %s)",
                    table,
                    made,
                    columns)));
        });
        sql.clear();
    }
}
