package dev.athanor.orm.querying;

import static dev.athanor.orm.querying.TrayView_.TRAY_VIEW;
import static dev.athanor.orm.querying.Tray_.TRAY;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A foreign key may be narrower than the key that it refers to, where a database allows it. */
@OnDatabase(DatabaseKind.SQLITE)
class NarrowKeyTest extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Tray.class);
    }

    @Test
    void recordsFindTheirMembersByWhatTheMembersHold() {
        Tray tray = new Tray("tea");
        tray.cups().addAll(List.of(new Cup("blue"), new Cup("white")));
        session.addAll(List.of(tray, new Tray("coffee")));
        session.commit();
        startAnew();
        assertThat(session.scalars(select(TRAY_VIEW).orderBy(TRAY.id)).all())
                .containsExactly(
                        new TrayView("tea", List.of(new CupView("blue"), new CupView("white"))),
                        new TrayView("coffee", List.of()));
    }
}
