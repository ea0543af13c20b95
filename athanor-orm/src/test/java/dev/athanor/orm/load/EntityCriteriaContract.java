package dev.athanor.orm.load;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.Load.withLoaderCriteria;
import static dev.athanor.orm.archive.Bill_.BILL;
import static dev.athanor.orm.archive.Folder_.FOLDER;
import static dev.athanor.orm.archive.Paper_.PAPER;
import static dev.athanor.orm.archive.Topic_.TOPIC;
import static dev.athanor.orm.load.FolderView_.FOLDER_VIEW;
import static dev.athanor.orm.load.LeafView_.LEAF_VIEW;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.archive.Archive;
import dev.athanor.orm.archive.Folder;
import dev.athanor.orm.archive.Folder_;
import dev.athanor.orm.archive.Kept;
import dev.athanor.orm.archive.Owned;
import dev.athanor.orm.archive.Paper;
import dev.athanor.orm.archive.Topic;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions on all rows of an entity, wherever they are read. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class EntityCriteriaContract extends LoadContract {

    private static final EntityCriteria PAPERS = withLoaderCriteria(PAPER, PAPER.gone.eq(false));
    private static final EntityCriteria FOLDERS = withLoaderCriteria(FOLDER, FOLDER.gone.eq(false));
    private static final EntityCriteria TOPICS = withLoaderCriteria(TOPIC, TOPIC.gone.eq(false));

    @Override
    void write(Engine on) {
        Archive.fill(on);
    }

    private void ends(String... ends) {
        List<String> log = sql.sql();
        assertThat(log).hasSameSizeAs(ends);
        for (int i = 0; exact && i < ends.length; i++) {
            assertThat(log.get(i)).endsWith(ends[i]);
        }
    }

    private static Select<Row1<Folder>> folders(StatementOption... options) {
        return select(FOLDER).options(options).orderBy(FOLDER.id);
    }

    @Test
    @Covers("ORM-LDR-25")
    void itGoesToWhereForWhatIsSelectedAndToTheConditionOfJoins() {
        assertThat(all(folders(FOLDERS))).extracting(Folder::id).containsExactly(1, 3);
        ends("FROM folder WHERE folder.gone = 0 ORDER BY folder.id");
        assertThat(all(select(FOLDER.title).options(FOLDERS).orderBy(FOLDER.id)))
                .containsExactly("taxes", "letters");
        ends("FROM folder WHERE folder.gone = 0 ORDER BY folder.id");
        assertThat(all(select(PAPER.id).join(PAPER.folder).options(FOLDERS).orderBy(PAPER.id)))
                .containsExactly(1, 2, 4, 5);
        ends("FROM paper JOIN folder ON folder.id = paper.folder_id AND folder.gone = 0 ORDER BY paper.id");
        assertThat(all(select(FOLDER.id)
                        .outerJoin(FOLDER.papers)
                        .options(PAPERS)
                        .where(PAPER.id.isNull())))
                .isEmpty();
        ends("FROM folder LEFT OUTER JOIN paper ON folder.id = paper.folder_id AND paper.gone = 0"
                + " WHERE paper.id IS NULL");
        assertThat(all(select(FOLDER.id)
                        .join(PAPER, PAPER.folderId.eq(FOLDER.id))
                        .options(PAPERS, FOLDERS)
                        .orderBy(PAPER.id)))
                .containsExactly(1, 3);
        ends("FROM folder JOIN paper ON paper.folder_id = folder.id AND paper.gone = 0 WHERE folder.gone = 0"
                + " ORDER BY paper.id");
    }

    @Test
    @Covers("ORM-LDR-25")
    void everyStrategyObeys() {
        String related = "WHERE ? = paper.folder_id AND paper.gone = 0 ORDER BY paper.id";
        checkPapers(folders(joinedLoad(FOLDER.papers), PAPERS));
        ends("LEFT OUTER JOIN paper AS paper_1 ON folder.id = paper_1.folder_id AND paper_1.gone = 0"
                + " ORDER BY folder.id, paper_1.id");
        checkPapers(folders(selectinLoad(FOLDER.papers), PAPERS));
        ends(
                "FROM folder ORDER BY folder.id",
                "WHERE paper.folder_id IN (?, ?, ?) AND paper.gone = 0 ORDER BY paper.id");
        checkPapers(folders(subqueryLoad(FOLDER.papers), PAPERS));
        ends(
                "FROM folder ORDER BY folder.id",
                "AS anon_1 JOIN paper ON anon_1.id = paper.folder_id AND paper.gone = 0" + " ORDER BY paper.id");
        checkPapers(folders(immediateLoad(FOLDER.papers), PAPERS));
        ends("FROM folder ORDER BY folder.id", related, related, related);
        checkPapers(folders(lazyLoad(FOLDER.papers), PAPERS));
        ends("FROM folder ORDER BY folder.id", related, related, related);
        checkPapers(folders(PAPERS).outerJoin(FOLDER.papers).options(containsEager(FOLDER.papers)));
        ends("LEFT OUTER JOIN paper ON folder.id = paper.folder_id AND paper.gone = 0 ORDER BY folder.id");
    }

    private void checkPapers(Select<Row1<Folder>> statement) {
        List<Folder> folders = all(statement);
        assertThat(folders).extracting(Folder::id).containsExactly(1, 2, 3);
        assertThat(folders.stream().flatMap(folder -> folder.papers().stream()))
                .extracting(Paper::id)
                .containsExactly(1, 3, 4);
    }

    @Test
    @Covers("ORM-LDR-25")
    void manyToManyObeysInEveryStrategyAndReferencesDo() {
        for (StatementOption topics : List.of(
                joinedLoad(PAPER.topics),
                selectinLoad(PAPER.topics),
                subqueryLoad(PAPER.topics),
                immediateLoad(PAPER.topics),
                lazyLoad(PAPER.topics))) {
            List<Paper> papers = all(select(PAPER).options(topics, TOPICS).orderBy(PAPER.id));
            List<Topic> found =
                    papers.stream().flatMap(paper -> paper.topics().stream()).toList();
            assertThat(found).as("%s", sql.sql()).extracting(Topic::name).containsExactly("money");
        }
        for (StatementOption folder :
                List.of(joinedLoad(PAPER.folder), selectinLoad(PAPER.folder), immediateLoad(PAPER.folder))) {
            List<Paper> papers = all(select(PAPER).options(folder, FOLDERS).orderBy(PAPER.id));
            assertThat(papers.get(0).folder().title()).isEqualTo("taxes");
            assertThat(papers.get(2).folder()).isNull();
        }
        assertThat(all(select(PAPER.id).join(PAPER.topics).options(TOPICS))).containsExactly(1);
        ends("FROM paper JOIN paper_topic AS paper_topic_1 ON paper.id = paper_topic_1.paper_id JOIN topic ON topic.id"
                + " = paper_topic_1.topic_id AND topic.gone = 0");
    }

    @Test
    @Covers("ORM-LDR-25")
    void itGoesIntoTheStatementsInside() {
        assertThat(all(select(FOLDER.id)
                        .where(FOLDER.papers.any(PAPER.id.gt(1)))
                        .options(PAPERS)
                        .orderBy(FOLDER.id)))
                .containsExactly(2, 3);
        ends("FROM paper WHERE folder.id = paper.folder_id AND paper.id > ? AND paper.gone = 0) ORDER BY folder.id");
        assertThat(all(select(PAPER.id)
                        .where(PAPER.folder.has())
                        .options(FOLDERS)
                        .orderBy(PAPER.id)))
                .containsExactly(1, 2, 4, 5);
        assertThat(all(select(PAPER.id).where(PAPER.topics.any()).options(TOPICS)))
                .containsExactly(1);
        assertThat(all(select(FOLDER.id)
                        .where(FOLDER.id.in(select(PAPER.folderId).where(PAPER.id.gt(1))))
                        .options(PAPERS)
                        .orderBy(FOLDER.id)))
                .containsExactly(2, 3);
        EntityCriteria own = withLoaderCriteria(
                FOLDER, exists(select(PAPER.id).where(PAPER.folderId.eq(FOLDER.id), PAPER.gone.eq(true))));
        assertThat(all(folders(own, PAPERS)))
                .as("what the criteria ask themselves is as they say it")
                .extracting(Folder::id)
                .containsExactly(1, 3);
    }

    @Test
    @Covers("ORM-LDR-25")
    void aliasesAreMeantWhereThatIsSaid() {
        Folder_ other = FOLDER.as("other");
        assertThat(all(select(other.id).options(FOLDERS).orderBy(other.id))).containsExactly(1, 2, 3);
        assertThat(all(select(other.id).options(FOLDERS.includeAliases()).orderBy(other.id)))
                .containsExactly(1, 3);
        ends("FROM folder AS other WHERE other.gone = 0 ORDER BY other.id");
        assertThat(all(select(PAPER.id)
                        .join(PAPER.folder.ofType(other))
                        .options(FOLDERS.includeAliases())
                        .orderBy(PAPER.id)))
                .containsExactly(1, 2, 4, 5);
        assertThatThrownBy(() -> withLoaderCriteria(other, other.gone.eq(false)))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[O143]");
    }

    @Test
    @Covers("ORM-LDR-25")
    void itGoesForThoseThatExtendAndForAllOfAMixin() {
        assertThat(all(select(BILL.amount).options(PAPERS))).containsExactly(30);
        assertThat(all(select(PAPER.id)
                        .options(withLoaderCriteria(BILL, BILL.amount.gt(25)))
                        .orderBy(PAPER.id)))
                .as("a condition on those that extend is none on the others")
                .containsExactly(1, 2, 3, 4, 5);
        for (EntityCriteria mixin : List.of(
                withLoaderCriteria(
                        Kept.class,
                        entity -> entity.attribute("office", Integer.class).eq(1)),
                withLoaderCriteria(
                        Owned.class,
                        entity -> entity.attribute("office", Integer.class).eq(1)))) {
            List<Folder> folders = all(folders(mixin, selectinLoad(FOLDER.papers)));
            assertThat(folders).extracting(Folder::id).containsExactly(1, 2);
            assertThat(folders.get(0).papers()).hasSize(2);
            assertThat(all(select(TOPIC).options(mixin))).hasSize(2);
            assertThat(all(select(PAPER).options(mixin))).hasSize(3);
        }
        assertThatThrownBy(() -> all(folders(withLoaderCriteria(
                        Kept.class,
                        entity -> entity.attribute("offices", Integer.class).eq(1)))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("has no attribute offices of Integer")
                .hasMessageEndingWith("[O142]");
    }

    @Test
    @Covers({"ORM-LDR-25", "ORM-LDR-32"})
    void objectsKeepItForWhatIsLoadedLaterButNotForTheirOwnRow() {
        Folder taxes = all(folders(PAPERS, FOLDERS)).get(0);
        assertThat(taxes.papers()).extracting(Paper::id).containsExactly(1);
        session.expire(taxes);
        assertThat(taxes.papers()).extracting(Paper::id).containsExactly(1);
        Folder here = all(folders(PAPERS.onlyHere())).get(0);
        assertThat(here.papers()).hasSize(2);

        Folder gone = all(folders(FOLDERS)).get(1);
        gone.gone(true);
        session.flush();
        session.expire(gone);
        assertThat(gone.title()).as("a column is loaded").isEqualTo("letters");
        session.refresh(gone);
        assertThat(gone.gone()).isTrue();
        assertThat(gone.papers().get(0).folder()).as("the session has it").isSameAs(gone);
    }

    @Test
    @Covers("ORM-LDR-25")
    void valuesAreThoseOfEachStatementThoughOneIsPlanned() {
        for (int round = 0; round < 2; round++) {
            for (int office = 1; office <= 2; office++) {
                long before = engine.cacheStatistics().misses();
                int number = office;
                List<Folder> folders = all(folders(
                        withLoaderCriteria(
                                Kept.class,
                                entity -> entity.attribute("office", Integer.class)
                                        .eq(number)),
                        joinedLoad(FOLDER.papers)));
                assertThat(folders).isNotEmpty().allMatch(folder -> folder.office() == number);
                session.expire(folders.get(0), FOLDER.papers);
                assertThat(folders.get(0).papers()).hasSize(2).allMatch(paper -> paper.office() == number);
                long compiled = engine.cacheStatistics().misses() - before;
                assertThat(compiled).isEqualTo(round + office == 1 ? 2 : 0);
            }
        }
    }

    @Test
    @Covers("ORM-LDR-02")
    void anObjectOfTheSessionThatIsOfAnotherClassIsNoneOfTheRelationship() {
        Topic money = session.getOne(Topic.class, 1);
        Paper paper = session.getOne(Paper.class, 1);
        sql.clear();
        assertThat(money.billId()).isEqualTo(paper.id());
        assertThat(money.bill()).as("a paper is no bill").isNull();
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    @Covers("ORM-DML-10")
    void whatIsUpdatedOrDeletedIsAskedToo() {
        List<Paper> papers = all(select(PAPER).orderBy(PAPER.id));
        session.execute(
                update(PAPER).set(PAPER.office, 9).where(PAPER.office.eq(1)).options(PAPERS));
        assertThat(papers).extracting(Paper::office).containsExactly(9, 1, 9, 2, 2);
        ends("FROM paper ORDER BY paper.id", "WHERE paper.office = ? AND paper.gone = 0");
        session.execute(delete(BILL).where(BILL.amount.gt(1)).options(PAPERS));
        assertThat(all(select(PAPER.id).orderBy(PAPER.id))).containsExactly(1, 2, 4, 5);
        session.execute(update(FOLDER)
                .set(FOLDER.title, "x")
                .where(FOLDER.id.in(select(PAPER.folderId).where(PAPER.id.gt(4))))
                .options(PAPERS));
        assertThat(all(select(FOLDER.title).orderBy(FOLDER.id))).doesNotContain("x");
    }

    private static FolderView of(String title, Integer paper, TopicView... topics) {
        return new FolderView(title, List.of(new PaperView(paper, List.of(topics))));
    }

    @Test
    @Covers("ORM-LDR-25")
    void everyLevelOfARecordObeys() {
        Select<Row1<FolderView>> folders = select(FOLDER_VIEW).orderBy(FOLDER.id);
        assertThat(all(folders.options(FOLDERS, PAPERS, TOPICS)))
                .containsExactly(of("taxes", 1, new TopicView("money")), of("letters", 4));
        ends(
                "FROM folder WHERE folder.gone = 0 ORDER BY folder.id",
                "WHERE paper.folder_id IN (?, ?) AND paper.gone = 0 ORDER BY paper.id",
                " ORDER BY topic.id");
        assertThat(all(folders.options(FOLDERS.onlyHere(), PAPERS.onlyHere())))
                .as("not in statements that load more")
                .extracting(folder -> folder.papers().size())
                .containsExactly(2, 2);
        assertThat(all(select(LEAF_VIEW).options(PAPERS, FOLDERS).orderBy(PAPER.id)))
                .containsExactly(
                        new LeafView(1, new BinderView("taxes")),
                        new LeafView(3, null),
                        new LeafView(4, new BinderView("letters")));
    }

    @Test
    @Covers("ORM-LDR-25")
    void valuesAreThoseOfEachStatementThoughTheRecordIsPlannedOnce() {
        for (int round = 0; round < 2; round++) {
            for (int office = 1; office <= 2; office++) {
                int number = office;
                Select<Row1<LeafView>> leaves = select(LEAF_VIEW)
                        .options(withLoaderCriteria(
                                Kept.class,
                                entity -> entity.attribute("office", Integer.class)
                                        .eq(number)))
                        .orderBy(PAPER.id);
                long before = engine.cacheStatistics().misses();
                assertThat(all(leaves)).hasSize(office == 1 ? 3 : 2).allMatch(leaf -> leaf.folder() != null);
                assertThat(engine.cacheStatistics().misses() - before).isEqualTo(round + office == 1 ? 1 : 0);
            }
        }
    }
}
