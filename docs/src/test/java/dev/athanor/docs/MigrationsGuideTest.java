package dev.athanor.docs;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.migrations.R1975ea83b712_create_account;
import dev.athanor.docs.migrations.Rae1027a6acf0_name_owners;
import dev.athanor.engine.Engine;
import dev.athanor.migrate.Migrator;
import dev.athanor.migrate.Revisions;
import dev.athanor.migrate.script.RevisionNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsGuideTest {

    @Test
    void anApplicationUpgradesItsDatabase() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            // tag::application[]
            Migrator migrator =
                    Migrator.of(engine, List.of(R1975ea83b712_create_account.class, Rae1027a6acf0_name_owners.class));
            List<RevisionNode> applied = migrator.upgrade("head");
            // end::application[]

            assertThat(applied).extracting(RevisionNode::message).containsExactly("create account", "name owners");
            assertThat(migrator.isAtHead()).isTrue();
            engine.run(c -> c.execute(text("insert into account (name, owner) values ('a', 'b')")));
        }
    }

    @Test
    void aFolderOfSourcesIsCompiled() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Path folder = Path.of("src/test/java/dev/athanor/docs/migrations");

            Migrator.of(engine, Revisions.in(folder)).upgrade("head");

            engine.run(c -> {
                c.execute(text("insert into account (name, owner) values ('a', 'b')"));
            });
        }
    }
}
