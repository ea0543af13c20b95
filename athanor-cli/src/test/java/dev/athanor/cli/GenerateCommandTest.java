package dev.athanor.cli;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String url() {
        return "sqlite:" + folder.resolve("app.db");
    }

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @BeforeEach
    void createTables() {
        try (Engine engine = Engine.create(url())) {
            engine.run(c -> {
                c.execute(text("create table account (id integer not null primary key, name varchar(30))"));
                c.execute(text("create table note (line text)"));
            });
        }
    }

    @Test
    void entitiesAreWrittenWhereTheirPackageIs() {
        assertThat(run("generate", "--url", url(), "--package", "com.acme", "-o", folder.toString()))
                .as(() -> err.toString())
                .isZero();

        Path file = folder.resolve("com/acme/Account.java");
        assertThat(file).content().startsWith("package com.acme;").contains("public class Account {");
        assertThat(out.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("created  " + file + "\nleft out note: it has no primary key\n");
    }

    @Test
    void filesThatAreThereAreKeptUnlessSaidOtherwise() throws IOException {
        Path file = Files.writeString(folder.resolve("NoteTable.java"), "mine");
        String[] args = {"generate", "--url", url(), "--tables", "-o", folder.toString(), "note"};

        assertThat(run(args)).isZero();
        assertThat(file).hasContent("mine");
        assertThat(out.toString()).startsWith("kept     " + file);
        assertThat(folder.resolve("AccountTable.java")).doesNotExist();

        String[] overwriting = {"generate", "--url", url(), "--tables", "--overwrite", "-o", folder.toString(), "note"};
        assertThat(run(overwriting)).isZero();
        assertThat(file).content().contains("public final class NoteTable extends Table {");
    }

    @Test
    void tablesThatAreNotThereAreNamed() {
        assertThat(run("generate", "--url", url(), "-o", folder.toString(), "acount"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("did you mean account?").contains("[E044]");
    }

    @Test
    void foldersThatCannotBeWrittenAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("generate", "--url", url(), "--package", "a", "-o", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("error[G027] file ").contains("it cannot be written");
    }
}
