package dev.athanor.orm.matrix;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.matrix.AlonePart_.ALONE_PART;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An object may stand in two places of a statement: what either says is loaded, whichever row comes first. */
@OnDatabase(DatabaseKind.SQLITE)
class TwoPlacesTest extends OrmContract {

    private static final AlonePart_ OTHER = ALONE_PART.as("other");

    @Override
    protected Mappings mappings() {
        return Mappings.of(AloneHub.class);
    }

    @BeforeEach
    void fill() {
        AlonePart root = new AlonePart("root", null);
        AlonePart left = new AlonePart("left", root);
        session.addAll(List.of(root, left, new AlonePart("right", root), new AlonePart("leaf", left)));
        session.commit();
        startAnew();
    }

    private void loads(Select<Row1<AlonePart>> statement, int statements) {
        for (boolean descending : List.of(true, false)) {
            startAnew();
            List<AlonePart> all = session.scalars(
                            statement.orderBy(descending ? ALONE_PART.name.desc() : ALONE_PART.name.asc()))
                    .unique()
                    .all();
            assertThat(all).hasSize(4).allSatisfy(part -> {
                int children = part.name().equals("root") ? 2 : part.name().equals("left") ? 1 : 0;
                assertThat(part.children()).as(part.name()).hasSize(children);
            });
            assertThat(sql.statements()).hasSize(statements);
        }
    }

    @Test
    void aCollectionThatTheStatementJoinsIsFilledForWhatWasAMemberBefore() {
        loads(
                select(ALONE_PART)
                        .outerJoin(ALONE_PART.children.ofType(OTHER))
                        .options(containsEager(ALONE_PART.children, OTHER)),
                1);
        loads(select(ALONE_PART).options(joinedLoad(ALONE_PART.children)), 1);
    }

    @Test
    void aFurtherSelectIsForWhatWasReferredToBefore() {
        LoaderOption<AlonePart> parents = joinedLoad(ALONE_PART.parent);
        loads(select(ALONE_PART).options(parents, selectinLoad(ALONE_PART.children)), 2);
    }

    @Test
    void columnsThatOnePlaceLeavesOutAreReadFromTheOther() {
        loads(
                select(ALONE_PART)
                        .options(
                                joinedLoad(ALONE_PART.parent).defer(ALONE_PART.name),
                                selectinLoad(ALONE_PART.children).defer(ALONE_PART.name)),
                2);
    }
}
