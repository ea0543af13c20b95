package dev.athanor.docs;

import static dev.athanor.docs.notes.Note_.NOTE;
import static dev.athanor.docs.notes.Notebook_.NOTEBOOK;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.withLoaderCriteria;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.notes.Deletable;
import dev.athanor.docs.notes.Note;
import dev.athanor.docs.notes.Notebook;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.StatementRun;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CriteriaGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void fill() {
        Mappings.of(Notebook.class).metadata().createAll(engine);
        try (Session session = new Session(engine)) {
            Note gone = new Note("an old idea");
            gone.delete();
            Notebook burnt = new Notebook("burnt");
            burnt.delete();
            session.add(new Notebook("ideas").withNote(gone).withNote(new Note("a new idea")));
            session.add(burnt);
            session.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRelationshipIsAskedForSomeOfItsObjects() {
        try (Session session = new Session(engine)) {
            // tag::and[]
            List<Notebook> notebooks = session.scalars(select(NOTEBOOK)
                            .join(NOTEBOOK.notes.and(NOTE.text.startsWith("a"))) // … ON … AND note.text LIKE ?
                            .options(selectinLoad(NOTEBOOK.notes.and(NOTE.text.like("%new%")))))
                    .unique()
                    .all(); // … WHERE note.notebook_id IN (…) AND note.text LIKE ?
            // end::and[]

            assertThat(notebooks).hasSize(1);
            assertThat(notebooks.get(0).notes()).hasSize(1);
        }
    }

    @Test
    void anEntityIsAskedWhereverItIsRead() {
        try (Session session = new Session(engine)) {
            // tag::criteria[]
            List<Notebook> notebooks = session.scalars(select(NOTEBOOK)
                            .options(
                                    withLoaderCriteria(NOTEBOOK, NOTEBOOK.id.gt(0)),
                                    withLoaderCriteria(
                                            Deletable.class,
                                            entity -> entity.attribute("deleted", Boolean.class)
                                                    .eq(false))))
                    .all(); // … WHERE notebook.id > ? AND notebook.deleted = …

            assertThat(notebooks.get(0).notes()).hasSize(1); // loaded later: … AND note.deleted = …
            // end::criteria[]

            assertThat(notebooks).hasSize(1);
        }
    }

    // tag::softdelete[]
    enum Deleted implements StatementOption {
        SHOWN;

        @Override
        public Deleted traverse(Traversal walk) {
            return walk.value(this);
        }
    }

    static final class SoftDelete implements SessionListener {

        @Override
        public void executing(StatementRun<?> run) {
            boolean loads = run.isColumnLoad() || run.isRelationshipLoad(); // what is loaded later has it already
            if (run.isSelect() && !loads && !run.statement().options().contains(Deleted.SHOWN)) {
                run.addOptions(withLoaderCriteria(
                        Deletable.class,
                        entity -> entity.attribute("deleted", Boolean.class).eq(false)));
            }
        }
    }
    // end::softdelete[]

    @Test
    void aListenerAsksForEveryStatement() {
        // tag::everything[]
        SessionFactory sessions =
                SessionFactory.builder(engine).listener(new SoftDelete()).build();
        sessions.run(session -> {
            Notebook ideas = session.scalars(select(NOTEBOOK)).one();
            assertThat(ideas.notes()).extracting(Note::text).containsExactly("a new idea");
            assertThat(session.get(Notebook.class, 2)).isNull();

            assertThat(session.scalars(select(NOTEBOOK).options(Deleted.SHOWN)).all())
                    .hasSize(2);
        });
        // end::everything[]
    }
}
