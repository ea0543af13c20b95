package dev.athanor.migrate;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.migrate.op.ExecuteSql;
import dev.athanor.migrate.op.Operation;
import dev.athanor.migrate.op.SourceWriter;
import dev.athanor.migrate.op.StatementTarget;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.runtime.MigrationListener;
import dev.athanor.migrate.runtime.Step;
import dev.athanor.migrate.script.MigrationException;
import dev.athanor.migrate.script.RevisionNode;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class MigratorTest {

    private static final List<Class<? extends Migration>> REVISIONS =
            List.of(AddOwner.class, CreateAccount.class, FillOwner.class);

    @Revision(id = "aaaa1", created = "2026-11-23T20:00:00Z")
    public static final class CreateAccount implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "account",
                    column("id", INTEGER).primaryKey(),
                    column("name", varchar(50)).notNull());
            op.createIndex("ix_account_name", "account", "name");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("account");
        }
    }

    @Revision(id = "bbbb2", revises = "aaaa1")
    public static final class AddOwner implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("account", column("owner", varchar(20)));
            op.createUniqueIndex("uq_account_owner", "account", "owner", "name");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropIndex("uq_account_owner", "account");
            op.dropColumn("account", "owner");
        }
    }

    @Revision(id = "cccc3", revises = "bbbb2")
    public static final class FillOwner implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("insert into account (id, name, owner) values (1, 'a', 'nobody')");
            Object count = op.connection()
                    .execute(text("select count(*) from account"))
                    .scalar();
            assertThat(count).hasToString("1");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("delete from account");
        }
    }

    @Revision(id = "dddd4", revises = "cccc3")
    public static final class Broken implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("half", column("id", INTEGER).primaryKey());
            op.execute("insert into nowhere values (1)");
        }
    }

    @ForEachDatabase
    void goesUpAndDown(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, REVISIONS);

            assertThat(ids(migrator.upgrade("+1"))).containsExactly("aaaa1");
            assertThat(ids(migrator.upgrade("head"))).containsExactly("bbbb2", "cccc3");
            assertThat(rows(engine, "select id, name, owner from account")).containsExactly("[1, a, nobody]");
            assertThat(ids(migrator.current())).containsExactly("cccc3");
            assertThat(migrator.isAtHead()).isTrue();

            assertThat(ids(migrator.downgrade("-1"))).containsExactly("cccc3");
            assertThat(rows(engine, "select owner from account")).isEmpty();
            assertThat(ids(migrator.downgrade("aaaa1"))).containsExactly("bbbb2");
            assertThatThrownBy(() -> rows(engine, "select owner from account"));
            assertThat(migrator.isAtHead()).isFalse();

            assertThat(ids(migrator.downgrade("base"))).containsExactly("aaaa1");
            assertThatThrownBy(() -> rows(engine, "select * from account"));
            assertThat(migrator.current()).isEmpty();
            assertThat(rows(engine, "select version_num from athanor_version")).isEmpty();

            assertThat(ids(migrator.upgrade("head"))).containsExactly("aaaa1", "bbbb2", "cccc3");
        }
    }

    @ForEachDatabase
    void aSecondUpgradeHasNothingToDo(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, REVISIONS);
            migrator.upgrade("head");

            assertThat(migrator.upgrade("head")).isEmpty();
            assertThat(migrator.upgrade("aaaa1")).isEmpty();
            assertThat(ids(migrator.current())).containsExactly("cccc3");
        }
    }

    @ForEachDatabase
    void aRevisionThatFailsLeavesNothingBehind(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            List<Class<? extends Migration>> revisions = new ArrayList<>(REVISIONS);
            revisions.add(Broken.class);
            Migrator migrator = Migrator.of(engine, revisions);

            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith(
                            "revision dddd4 (broken) in " + Broken.class.getName() + ": its upgrade failed:")
                    .hasMessageContaining("nowhere")
                    .hasMessageEndingWith("the database stays at cccc3; correct the revision and run again [G020]")
                    .hasCauseInstanceOf(DatabaseException.class);

            assertThat(ids(migrator.current())).containsExactly("cccc3");
            assertThatThrownBy(() -> rows(engine, "select * from half"));
        }
    }

    @ForEachDatabase
    void aRevisionWithoutDowngradeCannotBeTakenBack(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, List.of(OneWay.class));
            migrator.upgrade("head");

            assertThatThrownBy(() -> migrator.downgrade("base"))
                    .hasMessageContaining("it has no downgrade")
                    .hasMessageEndingWith("the database stays at aaaa1; correct the revision and run again [G020]");
            assertThat(ids(migrator.current())).containsExactly("aaaa1");
        }
    }

    @Revision(id = "aaaa1")
    public static final class OneWay implements Migration {
        @Override
        public void upgrade(Operations op) {}
    }

    @ForEachDatabase
    void onlyAnUpgradeCreatesTheVersionTable(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, REVISIONS);

            assertThat(migrator.current()).isEmpty();
            assertThat(migrator.downgrade("base")).isEmpty();
            assertThatThrownBy(() -> rows(engine, "select * from athanor_version"));

            migrator.upgrade("head");
            migrator.downgrade("base");
            assertThat(rows(engine, "select * from athanor_version")).isEmpty();
        }
    }

    @ForEachDatabase
    void theVersionTableMayHaveAnotherName(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, REVISIONS).versionTable(TableName.of("Odd \"Version\"; --"));
            migrator.upgrade("aaaa1");

            assertThat(rows(engine, "select version_num from \"Odd \"\"Version\"\"; --\""))
                    .containsExactly("[aaaa1]");
            assertThat(ids(migrator.current())).containsExactly("aaaa1");
        }
    }

    @ForEachDatabase
    void aDatabaseAtAnUnknownRevisionIsLeftAlone(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator.of(engine, REVISIONS).upgrade("head");
            Migrator other = Migrator.of(engine, List.of(CreateAccount.class));

            assertThatThrownBy(() -> other.upgrade("head"))
                    .hasMessageContaining("cccc3")
                    .hasMessageEndingWith("[G012]");
            assertThatThrownBy(() -> other.downgrade("base")).hasMessageEndingWith("[G012]");
            assertThatThrownBy(other::current).hasMessageEndingWith("[G012]");
        }
    }

    @ForEachDatabase
    @Covers("MIG-VER-04")
    void aRunThatWasOvertakenChangesNothing(TestDatabase database) {
        try (Engine engine = Engine.create(database.url());
                Engine faster = Engine.create(database.url())) {
            Migrator overtaking = Migrator.of(faster, REVISIONS);
            Migrator up = Migrator.of(engine, REVISIONS).listener(before(() -> overtaking.upgrade("+1")));
            Migrator down = Migrator.of(engine, REVISIONS).listener(before(() -> overtaking.downgrade("-1")));

            assertThatThrownBy(() -> up.upgrade("head"))
                    .hasMessage("the version table athanor_version: it has 0 rows with base, not 1: another run has"
                            + " changed it meanwhile; wait for the other run, look at 'current', and run again [G018]");
            assertThatThrownBy(() -> up.upgrade("head")).hasMessageContaining("it has 0 rows with aaaa1, not 1");
            assertThat(ids(up.current())).containsExactly("bbbb2");
            assertThatThrownBy(() -> down.downgrade("base")).hasMessageContaining("it has 0 rows with bbbb2, not 1");
            assertThatThrownBy(() -> down.downgrade("base")).hasMessageContaining("it has 0 rows with aaaa1, not 1");
            assertThat(up.current()).isEmpty();
        }
    }

    private static MigrationListener before(Runnable overtake) {
        return new MigrationListener() {
            @Override
            public void beforeStep(Step step) {
                overtake.run();
            }
        };
    }

    @ForEachDatabase(DatabaseKind.POSTGRESQL)
    void ofTwoRunsAtOnceTheSecondWaitsAndIsRefused(TestDatabase database) throws Exception {
        try (Engine engine = Engine.create(database.url());
                Engine second = Engine.create(database.url())) {
            Migrator.of(engine, List.of(CreateAccount.class)).upgrade("head");
            List<Throwable> refusals = new ArrayList<>();
            Thread other = new Thread(() -> {
                try {
                    Migrator.of(second, REVISIONS).upgrade("bbbb2");
                } catch (MigrationException refused) {
                    refusals.add(refused);
                }
            });
            Slow.during = () -> {
                other.start();
                other.join(500);
                assertThat(other.isAlive()).as("the second run waits").isTrue();
            };

            Migrator.of(engine, List.of(CreateAccount.class, Slow.class)).upgrade("head");
            other.join(10_000);

            assertThat(refusals)
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal).hasMessageEndingWith("[G018]"));
            assertThat(rows(engine, "select owner from account")).isEmpty();
        }
    }

    interface Pause {
        void run() throws Exception;
    }

    @Revision(id = "bbbb2", revises = "aaaa1")
    public static final class Slow implements Migration {

        static Pause during = () -> {};

        @Override
        public void upgrade(Operations op) throws Exception {
            op.addColumn("account", column("owner", varchar(20)));
            during.run();
        }
    }

    @ForEachDatabase
    @Covers("MIG-TXN-06")
    void aRevisionLeavesItsTransactionAlone(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator migrator = Migrator.of(engine, List.of(CreateAccount.class, Meddling.class));
            migrator.upgrade("aaaa1");

            Meddling.with = connection -> {
                Transaction unused = connection.begin();
            };
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .hasMessageContaining("[E010]")
                    .hasMessageEndingWith("[G020]");
            Meddling.with = Connection::rollback;
            assertThatThrownBy(() -> migrator.upgrade("head")).hasMessageEndingWith("[G019]");
            Meddling.with = Connection::commit;
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .hasMessageContaining("it has committed or rolled back the transaction that it runs in")
                    .hasMessageEndingWith("[G019]");
        }
    }

    @Revision(id = "bbbb2", revises = "aaaa1")
    public static final class Meddling implements Migration {

        static Consumer<Connection> with = connection -> {};

        @Override
        public void upgrade(Operations op) {
            with.accept(op.connection());
            op.execute("delete from account");
        }
    }

    @ForEachDatabase
    void operationsOfYourOwnAreInvoked(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator.of(engine, List.of(WithView.class)).upgrade("head");

            assertThat(rows(engine, "select one from ones")).containsExactly("[1]");
        }
    }

    record CreateView(String name, String query) implements Operation {
        @Override
        public void run(StatementTarget target) {
            target.execute(text("create view " + name + " as " + query));
        }

        @Override
        public Operation reverse() {
            return new ExecuteSql("drop view " + name);
        }

        @Override
        public void writeTo(SourceWriter out) {
            out.code("op.invoke(new CreateView(")
                    .string(name)
                    .code(", ")
                    .string(query)
                    .code("));\n");
        }
    }

    @Revision(id = "aaaa1")
    public static final class WithView implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.invoke(new CreateView("ones", "select 1 as one"));
        }
    }

    @ForEachDatabase
    void tellsOfEachStep(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            List<String> told = new ArrayList<>();
            Migrator migrator = Migrator.of(engine, REVISIONS).listener(new MigrationListener() {
                @Override
                public void beforeStep(Step step) {
                    told.add("before " + step);
                }

                @Override
                public void afterStep(Step step, Duration took) {
                    told.add("after " + step + " " + step.revision().message());
                    assertThat(took).isPositive();
                }
            });

            migrator.upgrade("bbbb2");
            migrator.downgrade("-1");

            assertThat(told)
                    .containsExactly(
                            "before base -> aaaa1",
                            "after base -> aaaa1 createaccount",
                            "before aaaa1 -> bbbb2",
                            "after aaaa1 -> bbbb2 addowner",
                            "before bbbb2 -> aaaa1",
                            "after bbbb2 -> aaaa1 addowner");
        }
    }

    @ForEachDatabase
    void namesAreQuotedAndTablesCanBeUsed(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator.of(engine, List.of(Hostile.class)).upgrade("head");

            assertThat(rows(engine, "select \"select\" from \"a\"\"b; drop table x\""))
                    .containsExactly("[o'clock]");
        }
    }

    @Revision(id = "aaaa1")
    public static final class Hostile implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table table = op.createTable(
                    "a\"b; drop table x", column("select", varchar(30)).indexed());
            op.execute(insert(table).set(table.c("select", String.class), "o'clock"));
        }
    }

    @ForEachDatabase
    void foreignKeysReferToTablesOfEarlierRevisions(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Migrator.of(engine, List.of(CreateAccount.class, Referring.class)).upgrade("head");

            assertThatThrownBy(() -> engine.run(
                            c -> c.execute(text("insert into entry (id, account_id, next_id) values (1, 99, null)"))))
                    .isInstanceOf(ForeignKeyViolationException.class);
        }
    }

    @Revision(id = "bbbb2", revises = "aaaa1")
    public static final class Referring implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("entry", column("id", INTEGER).primaryKey());
            op.addColumn("entry", column("account_id", INTEGER).references("account.id"));
            op.addColumn(
                    "entry", column("next_id", INTEGER).references("entry.id").indexed());
        }
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }

    private static List<String> rows(Engine engine, String sql) {
        try (Connection connection = engine.connect()) {
            return connection.execute(text(sql)).all().stream()
                    .map(row -> new ArrayList<>(row.asMap().values()).toString())
                    .toList();
        }
    }
}
