package dev.athanor.orm.load;

import static dev.athanor.orm.Entities.fromStatement;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.withLoaderCriteria;
import static dev.athanor.orm.archive.Bill_.BILL;
import static dev.athanor.orm.archive.Folder_.FOLDER;
import static dev.athanor.orm.archive.Paper_.PAPER;
import static dev.athanor.orm.archive.Topic_.TOPIC;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.StatementRun;
import dev.athanor.orm.archive.Archive;
import dev.athanor.orm.archive.Folder;
import dev.athanor.orm.archive.Paper;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Queries inside others, of set operations, and of statements that change rows, are about rows of their entities, and
 * obey criteria. Subclasses name the database.
 */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class QueriesInsideContract extends LoadContract {

    private static final EntityCriteria PAPERS = withLoaderCriteria(PAPER, PAPER.gone.eq(false));
    private static final EntityCriteria FOLDERS = withLoaderCriteria(FOLDER, FOLDER.gone.eq(false));
    private static final Select<Row1<Folder>> EARLY = select(FOLDER).where(FOLDER.id.le(2));
    private static final Select<Row1<Folder>> LATE = select(FOLDER).where(FOLDER.id.ge(2));

    @Override
    void write(Engine on) {
        Archive.fill(on);
    }

    /** Adds criteria to all that the program runs. */
    private record Filter(List<EntityCriteria> criteria) implements SessionListener {

        @Override
        public void executing(StatementRun<?> run) {
            if (!run.isColumnLoad() && !run.isRelationshipLoad()) {
                run.addOptions(criteria.toArray(StatementOption[]::new));
            }
        }
    }

    private Session filtering(EntityCriteria... criteria) {
        return SessionFactory.builder(engine)
                .listener(new Filter(List.of(criteria)))
                .build()
                .open();
    }

    private List<Integer> folders() {
        return session.scalars(select(FOLDER.id).orderBy(FOLDER.id)).all();
    }

    @Test
    @Covers("ORM-LDR-25")
    void criteriaReachSetOperations() {
        try (Session filtered = filtering(FOLDERS, PAPERS)) {
            List<Folder> folders =
                    filtered.scalars(union(EARLY, LATE).orderBy(FOLDER.id)).all();
            assertThat(folders).extracting(Folder::id).containsExactly(1, 3);
            assertThat(folders.get(0).papers()).as("loaded later").hasSize(1);
            assertThat(filtered.scalars(EARLY.union(EARLY, LATE)).all()).hasSize(2);
            assertThat(filtered.scalars(select(PAPER.folderId).except(select(FOLDER.id)))
                            .all())
                    .as("of columns alone")
                    .containsExactly(2);
            assertThat(filtered.scalars(fromStatement(
                                    select(FOLDER), union(EARLY, LATE).orderBy(FOLDER.id)))
                            .all())
                    .extracting(Folder::id)
                    .containsExactly(1, 3);
        }
    }

    @Test
    @Covers("ORM-LDR-25")
    void eachQueryOfASetOperationHasCriteriaOfItsOwn() {
        assertThat(session.scalars(union(EARLY.options(FOLDERS), LATE).orderBy(FOLDER.id))
                        .all())
                .extracting(Folder::id)
                .containsExactly(1, 2, 3);
        assertThat(session.scalars(union(EARLY, LATE.options(FOLDERS)).orderBy(FOLDER.id))
                        .all())
                .extracting(Folder::id)
                .containsExactly(1, 2, 3);
        assertThat(session.scalars(union(EARLY.options(FOLDERS), LATE.options(FOLDERS))
                                .orderBy(FOLDER.id))
                        .all())
                .extracting(Folder::id)
                .containsExactly(1, 3);
        assertThat(session.scalars(fromStatement(select(FOLDER).options(FOLDERS), union(EARLY, LATE)))
                        .all())
                .hasSize(2);
    }

    @Test
    @Covers("ORM-LDR-32")
    void theFirstQueryOfASetOperationSaysHowItsObjectsAreLoaded() {
        sql.clear();
        List<Folder> folders = session.scalars(
                        union(EARLY.options(selectinLoad(FOLDER.papers), PAPERS), LATE.options(PAPERS))
                                .orderBy(FOLDER.id))
                .all();
        assertThat(folders.stream().flatMap(folder -> folder.papers().stream()))
                .as("criteria that all have in common go for what is loaded further")
                .extracting(Paper::id)
                .containsExactly(1, 3, 4);
        assertThat(sql.sql()).hasSize(2);
        session.expungeAll();
        assertThat(session.scalars(union(EARLY.options(PAPERS), LATE)).all().stream()
                        .flatMap(folder -> folder.papers().stream()))
                .as("and others do not")
                .hasSize(5);
    }

    @Test
    @Covers("ORM-LDR-25")
    void aStatementInsideAnotherHasCriteriaOfItsOwn() {
        assertThat(session.scalars(select(FOLDER.id)
                                .where(FOLDER.id.in(select(PAPER.folderId)
                                        .where(PAPER.id.gt(1))
                                        .options(PAPERS)))
                                .orderBy(FOLDER.id))
                        .all())
                .containsExactly(2, 3);
        session.execute(update(FOLDER)
                .set(FOLDER.office, 9)
                .where(FOLDER.id.in(select(BILL.folderId).options(PAPERS))));
        assertThat(session.scalars(select(FOLDER.id).where(FOLDER.office.eq(9))).all())
                .containsExactly(2);
        session.execute(update(FOLDER.table())
                .set(FOLDER.table().c("office", Integer.class), 8)
                .where(FOLDER.table().c("id").in(select(BILL.folderId)))
                .options(PAPERS));
        assertThat(session.scalars(select(FOLDER.id).where(FOLDER.office.eq(8))).all())
                .as("where a table is changed, too")
                .containsExactly(2);
    }

    @Test
    @Covers("ORM-INH-05")
    void rowsOfOtherClassesAreInNoneOfThem() {
        assertThat(session.scalars(select(BILL.id).unionAll(select(BILL.id)).orderBy("id"))
                        .all())
                .containsExactly(2, 2, 3, 3);
        session.execute(delete(TOPIC).where(TOPIC.billId.in(select(BILL.id))));
        assertThat(session.scalars(select(TOPIC.id)).all())
                .as("paper 1 is no bill")
                .containsExactlyInAnyOrder(1, 2);
        session.execute(
                update(FOLDER).set(FOLDER.office, 9).where(exists(select(BILL).where(BILL.folderId.eq(FOLDER.id)))));
        assertThat(session.scalars(select(FOLDER.id).where(FOLDER.office.eq(9)).orderBy(FOLDER.id))
                        .all())
                .containsExactly(1, 2);
        session.execute(delete(BILL).where(BILL.folderId.notIn(select(FOLDER.id).where(FOLDER.id.eq(BILL.folderId)))));
        assertThat(session.scalars(select(PAPER.id)).all())
                .as("what a statement inside reads of the row that is changed is of that row")
                .hasSize(5);
    }

    @Test
    @Covers({"ORM-INH-05", "ORM-LDR-25"})
    void rowsThatAreInsertedFromAQueryAreThoseItIsAbout() {
        session.execute(copies(10));
        session.commit();
        assertThat(folders()).containsExactly(1, 2, 3, 12, 13);
        session.commit();
        try (Session filtered = filtering(PAPERS)) {
            filtered.execute(copies(20));
            filtered.commit();
        }
        assertThat(folders()).containsExactly(1, 2, 3, 12, 13, 23);
    }

    private static Insert<?> copies(int further) {
        return insert(FOLDER)
                .from(
                        List.of(FOLDER.id, FOLDER.title, FOLDER.gone, FOLDER.office),
                        select(BILL.id.plus(further), literal("bill"), BILL.gone, BILL.office));
    }
}
