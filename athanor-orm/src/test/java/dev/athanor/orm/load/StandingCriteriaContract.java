package dev.athanor.orm.load;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.withLoaderCriteria;
import static dev.athanor.orm.archive.Folder_.FOLDER;
import static dev.athanor.orm.archive.Paper_.PAPER;
import static dev.athanor.orm.load.FolderView_.FOLDER_VIEW;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.StatementRun;
import dev.athanor.orm.archive.Archive;
import dev.athanor.orm.archive.Folder;
import dev.athanor.orm.archive.Kept;
import dev.athanor.orm.archive.Owned;
import dev.athanor.orm.archive.Paper;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.page.Page;
import dev.athanor.orm.page.PageRequest;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions that a listener adds to all that a session selects. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class StandingCriteriaContract {

    private static final Select<Row1<Folder>> FOLDERS = select(FOLDER).orderBy(FOLDER.id);

    private Engine engine;

    /** Said with a statement, it is shown what others are not. */
    private enum Showing implements StatementOption {
        ALL;

        @Override
        public Showing traverse(Traversal walk) {
            return walk.value(this);
        }
    }

    /** Adds criteria to every select of the program, and to those that look objects up by their keys. */
    private record Filter(Supplier<StatementOption> criteria) implements SessionListener {

        @Override
        public void executing(StatementRun<?> run) {
            boolean shown = run.statement().options().contains(Showing.ALL);
            if (run.isSelect() && !run.isColumnLoad() && !run.isRelationshipLoad() && !shown) {
                run.addOptions(criteria.get());
            }
        }
    }

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        Archive.fill(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Session filtering(Supplier<StatementOption> criteria) {
        return SessionFactory.builder(engine)
                .listener(new Filter(criteria))
                .build()
                .open();
    }

    private static StatementOption notGone() {
        return withLoaderCriteria(
                Kept.class, entity -> entity.attribute("gone", Boolean.class).eq(false));
    }

    private static Attribute<?, LocalDate> filed(EntityPath<?> entity) {
        return entity.attribute("filed", LocalDate.class);
    }

    @Test
    @Covers({"ORM-LDR-26", "ORM-EXM-04"})
    void whatIsGoneIsSeenByNoStatement() {
        try (Session session = filtering(StandingCriteriaContract::notGone)) {
            List<Folder> folders = session.scalars(FOLDERS).all();
            assertThat(folders).extracting(Folder::id).containsExactly(1, 3);
            assertThat(folders.get(0).papers())
                    .as("loaded on use")
                    .extracting(Paper::id)
                    .containsExactly(1);
            assertThat(folders.get(0).papers().get(0).topics()).hasSize(1);
            assertThat(session.get(Folder.class, 2)).as("looked up").isNull();
            session.expungeAll();
            assertThat(session.scalars(FOLDERS.options(joinedLoad(FOLDER.papers))).unique().all().stream()
                            .flatMap(folder -> folder.papers().stream()))
                    .extracting(Paper::id)
                    .containsExactly(1, 4);
            session.expungeAll();
            folders = session.scalars(FOLDERS.options(selectinLoad(FOLDER.papers)))
                    .all();
            assertThat(folders.get(1).papers()).extracting(Paper::id).containsExactly(4);
            assertThat(session.scalars(select(FOLDER.id).where(FOLDER.papers.any(PAPER.id.eq(2))))
                            .all())
                    .isEmpty();
            folders.get(0).gone(true);
            session.flush();
            session.expire(folders.get(0));
            assertThat(folders.get(0).title()).as("its columns").isEqualTo("taxes");
            session.refresh(folders.get(0));
            assertThat(folders.get(0).gone()).isTrue();
        }
    }

    @Test
    @Covers({"ORM-LDR-26", "ORM-EXM-04"})
    void aStatementCanSayThatItIsShownAll() {
        try (Session session = filtering(StandingCriteriaContract::notGone)) {
            List<Folder> folders = session.scalars(FOLDERS.options(Showing.ALL)).all();
            assertThat(folders).hasSize(3);
            assertThat(folders.get(0).papers())
                    .as("what is loaded for them, too")
                    .hasSize(2);
            session.expungeAll();
            assertThat(session.get(Folder.class, Lookup.STANDARD.options(Showing.ALL), 2))
                    .isNotNull();
            session.execute(update(FOLDER).set(FOLDER.title, "all"));
            assertThat(session.scalars(select(FOLDER.title).options(Showing.ALL))
                            .all())
                    .as("a listener that asks for selects leaves others alone")
                    .containsExactly("all", "all", "all");
        }
    }

    @Test
    @Covers("ORM-EXM-04")
    void tenantsAndTimesAreFiltersLikeOthers() {
        for (int office : new int[] {1, 2, 1}) {
            try (Session session = filtering(() -> withLoaderCriteria(
                    Owned.class,
                    entity -> entity.attribute("office", Integer.class).eq(office)))) {
                List<Folder> folders = session.scalars(FOLDERS).all();
                assertThat(folders).hasSize(office == 1 ? 2 : 1).allMatch(folder -> folder.office() == office);
                assertThat(session.get(Folder.class, office == 1 ? 3 : 1)).isNull();
                assertThat(folders.get(0).papers()).hasSize(2);
            }
        }
        LocalDate from = LocalDate.of(2026, 1, 2);
        try (Session session = filtering(() ->
                withLoaderCriteria(Kept.class, entity -> filed(entity).between(from, from.plusDays(2))))) {
            List<Folder> folders = session.scalars(FOLDERS).all();
            assertThat(folders).extracting(Folder::id).containsExactly(2, 3);
            assertThat(folders.get(1).papers()).extracting(Paper::id).containsExactly(4);
        }
    }

    @Test
    @Covers("ORM-LDR-26")
    void aSetOperationCanSayThatItIsShownAll() {
        try (Session session = filtering(StandingCriteriaContract::notGone)) {
            assertThat(session.scalars(union(select(FOLDER).options(Showing.ALL), select(FOLDER)))
                            .all())
                    .hasSize(3);
            assertThat(session.scalars(union(select(FOLDER), select(FOLDER))).all())
                    .hasSize(2);
            assertThat(session.scalars(union(select(FOLDER.id), select(PAPER.folderId)))
                            .all())
                    .as("columns alone")
                    .containsExactlyInAnyOrder(1, 2, 3);
            assertThat(session.scalars(union(select(FOLDER.id), select(FOLDER.id)))
                            .all())
                    .containsExactlyInAnyOrder(1, 3);
        }
    }

    @Test
    @Covers({"ORM-LDR-26", "ORM-EXM-04"})
    void recordsAndPagesAreFilteredAsObjectsAre() {
        try (Session session = filtering(StandingCriteriaContract::notGone)) {
            Page<FolderView> page =
                    session.page(select(FOLDER_VIEW).orderBy(FOLDER.id), PageRequest.of(1).withTotal());
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.items())
                    .containsExactly(new FolderView(
                            "taxes", List.of(new PaperView(1, List.of(new TopicView("money"))))));
            assertThat(session.page(FOLDERS, PageRequest.of(5).withTotal()).total())
                    .isEqualTo(2);
            Page<Folder> shown = session.page(FOLDERS.options(Showing.ALL), PageRequest.of(1).withTotal());
            assertThat(shown.total())
                    .as("what is said of the rows goes for their number")
                    .isEqualTo(3);
        }
        for (int office : new int[] {1, 2}) {
            try (Session session = filtering(() -> withLoaderCriteria(
                    Owned.class,
                    entity -> entity.attribute("office", Integer.class).eq(office)))) {
                Page<FolderView> page = session.page(
                        select(FOLDER_VIEW).orderBy(FOLDER.id), PageRequest.of(9).withTotal());
                assertThat(page.total()).isEqualTo(office == 1 ? 2L : 1L);
                assertThat(page.items()).hasSize(office == 1 ? 2 : 1);
            }
        }
    }
}
