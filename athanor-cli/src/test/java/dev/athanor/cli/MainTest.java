package dev.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.testing.Covers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class MainTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Ansi ansi = Ansi.OFF;

    @BeforeEach
    void configure() {
        environment.put("ATHANOR_CONFIG", folder.resolve("athanor.properties").toString());
        environment.put("ATHANOR_URL", "sqlite:" + folder.resolve("app.db"));
    }

    @Test
    void leadsFromAnEmptyFolderToASchemaAndBack() throws IOException {
        succeed("init");
        assertThat(out()).startsWith("created  " + folder.resolve("migrations") + "\n");

        succeed("revision", "-m", "create account", "--rev-id", "1975ea83b712");
        Path file = folder.resolve("migrations/R1975ea83b712_create_account.java");
        assertThat(out()).isEqualTo("created  " + file + "\n");
        fill(file, "op.createTable(\"account\", column(\"id\", INTEGER).primaryKey());", "op.dropTable(\"account\");");
        succeed("revision", "-m", "add owner", "--rev-id", "ae1027a6acf0");
        fill(
                folder.resolve("migrations/Rae1027a6acf0_add_owner.java"),
                "op.addColumn(\"account\", column(\"owner\", varchar(20)));",
                "op.dropColumn(\"account\", \"owner\");");

        out();
        succeed("current");
        assertThat(out()).isEmpty();
        assertThat(run("current", "--check-heads")).isEqualTo(1);

        succeed("upgrade", "head");
        assertThat(out().replaceAll("\\d+ ms", "N ms")).isEqualTo("""
                upgrade base -> 1975ea83b712, create account (N ms)
                upgrade 1975ea83b712 -> ae1027a6acf0, add owner (N ms)
                """);
        succeed("upgrade", "head");
        assertThat(out()).isEqualTo("nothing to do: the database is there already\n");
        succeed("current", "--check-heads");
        assertThat(out()).isEqualTo("ae1027a6acf0 (head), add owner\n");

        succeed("downgrade", "-1");
        assertThat(out()).startsWith("downgrade ae1027a6acf0 -> 1975ea83b712, add owner (");
        succeed("history", "-i");
        assertThat(out()).isEqualTo("""
                1975ea83b712 -> ae1027a6acf0 (head), add owner
                base -> 1975ea83b712 (current), create account
                """);
        succeed("downgrade", "base");
        succeed("upgrade", "1975+1");
        out();
        succeed("heads");
        assertThat(out()).isEqualTo("ae1027a6acf0 (head), add owner\n");
    }

    @Test
    void historySaysAllOnRequest() {
        succeed("init");
        succeed("revision", "-m", "create account", "--rev-id", "ae10");
        out();

        succeed("history", "-v");

        assertThat(out().replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME"))
                .isEqualTo("""
                base -> ae10 (head), create account
                    created TIME
                    in %s
                """.formatted(folder.resolve("migrations/Rae10_create_account.java")));
    }

    @Test
    void errorsSaySubjectReasonAndWayOut() {
        succeed("init");
        succeed("revision", "-m", "create account", "--rev-id", "ae1027a6acf0");
        out();

        assertThat(run("upgrade", "ae1127")).isEqualTo(1);

        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("""
                error[G007] revision 'ae1127'
                  no id is or begins so
                  -> did you mean ae1027a6acf0 (create account)?
                """);
    }

    @Test
    void aFailedRevisionSaysWhereTheDatabaseIs() throws IOException {
        succeed("init");
        succeed("revision", "-m", "break", "--rev-id", "ae10");
        fill(folder.resolve("migrations/Rae10_break.java"), "op.execute(\"insert into nowhere values (1)\");", "");

        assertThat(run("upgrade", "head")).isEqualTo(1);

        assertThat(err())
                .startsWith("error[G020] revision ae10 (break) in " + folder)
                .contains("no such table: nowhere")
                .contains("  -> the database stays at base; correct the revision and run again\n")
                .doesNotContain("\tat ");
        assertThat(run("--stacktrace", "upgrade", "head")).isEqualTo(1);
        assertThat(err()).contains("\tat ");
    }

    @Test
    void compilationErrorsShowFileAndLine() throws IOException {
        succeed("init");
        succeed("revision", "-m", "break", "--rev-id", "ae10");
        Path file = folder.resolve("migrations/Rae10_break.java");
        fill(file, "op.nothing();", "");

        assertThat(run("history")).isEqualTo(1);

        int line = Files.readAllLines(file).indexOf("        op.nothing();") + 1;
        assertThat(err())
                .startsWith("error[G014] the revisions\n")
                .contains(file + ":" + line + ": cannot find symbol");
    }

    @Test
    void initLeavesWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("athanor.properties"), "url = x\n");
        Files.createDirectories(folder.resolve("db"));
        succeed("init", "db");
        assertThat(Files.readString(folder.resolve("athanor.properties"))).isEqualTo("url = x\n");

        Files.createFile(folder.resolve("db/file"));
        assertThat(run("init", "db")).isEqualTo(1);
        assertThat(err()).contains("it is not empty");
    }

    @Test
    void newRevisionsMayHaveAPackage() throws IOException {
        succeed("init");
        Path configuration = folder.resolve("athanor.properties");
        Files.writeString(
                configuration,
                Files.readString(configuration).replace("script.package =", "script.package = com.acme.db"));

        succeed("revision", "-m", "x", "--rev-id", "ae10");
        succeed("revision", "-m", "y", "--rev-id", "ae11");

        assertThat(folder.resolve("migrations/Rae11_y.java")).content().startsWith("package com.acme.db;");
        succeed("upgrade", "head");
    }

    @Test
    void theConfigurationIsChecked() throws IOException {
        assertThat(run("history")).isEqualTo(1);
        assertThat(err()).contains("there is no such file").contains("run 'athanor init' here");

        Path configuration = folder.resolve("athanor.properties");
        Files.writeString(configuration, "urll = sqlite:app.db\n");
        assertThat(run("history")).isEqualTo(1);
        assertThat(err()).contains("it has 'urll', which means nothing here");

        Files.writeString(configuration, "url = sqlite:app.db\n");
        assertThat(run("history")).isEqualTo(1);
        assertThat(err()).contains("it has no 'script.location'");

        Files.writeString(configuration, "url = postgresql://localhost/x\npassword = ${SECRET}\n");
        assertThat(run("history")).isEqualTo(1);
        assertThat(err())
                .startsWith("error[G024] 'password' in the configuration ")
                .contains("no variable SECRET");
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(run("upgrad")).isEqualTo(2);
        assertThat(err()).contains("Did you mean: athanor upgrade");
        assertThat(run("upgrade")).isEqualTo(2);
        assertThat(err()).contains("TARGET").contains("Usage: athanor upgrade");
        assertThat(run("heads", "-x")).isEqualTo(2);
        assertThat(err()).contains("'-x'").contains("Usage: athanor heads");
    }

    @Test
    @Covers("MIG-CLI-18")
    void helpListsTheCommands() {
        succeed("--help");
        assertThat(out())
                .containsPattern("\\n  init +Makes a folder for revisions, and a configuration\\.\\n")
                .containsPattern("\\n  revision +Writes a new revision")
                .containsPattern("\\n  upgrade +Applies the revisions")
                .containsPattern("\\n  downgrade +Takes back the revisions")
                .containsPattern("\\n  current +Shows the revision")
                .containsPattern("\\n  history +Lists the revisions")
                .containsPattern("\\n  heads +Lists the revisions");
        succeed("upgrade", "--help");
        assertThat(out()).contains("TARGET");
        succeed("--version");
        assertThat(out()).matches("athanor \\S+\n");
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: athanor");
    }

    @Test
    @Covers("MIG-SCR-02")
    void anIdIsRandomOrGiven() {
        succeed("init");
        succeed("revision", "-m", "one");
        succeed("revision", "-m", "two", "--rev-id", "my_id");
        assertThat(run("revision", "-m", "three", "--rev-id", "a+b")).isEqualTo(1);

        assertThat(err()).startsWith("error[G001] revision id 'a+b'");
        assertThat(folder.resolve("migrations").toFile().list())
                .hasSize(2)
                .contains("Rmy_id_two.java")
                .anyMatch(name -> name.matches("R[0-9a-f]{12}_one\\.java"));
    }

    @Test
    void aTerminalHasColoursAndIsNotSteeredByMessages() {
        succeed("init");
        succeed("revision", "-m", "red \u001b[31malert \u202etxt", "--rev-id", "ae10");
        out();

        ansi = Ansi.ON;
        succeed("heads");

        assertThat(out()).isEqualTo("\u001b[33mae10\u001b[39m\u001b[36m (head)\u001b[39m, red [31malert \uFFFDtxt\n");
        assertThat(run("upgrade", "zzzz")).isEqualTo(1);
        assertThat(err()).startsWith("\u001b[31merror[G007]\u001b[39m ");
    }

    private void succeed(String... args) {
        assertThat(run(args)).as(() -> "athanor " + List.of(args) + "\n" + err).isZero();
    }

    private int run(String... args) {
        return Main.run(args, environment, new Terminal(new PrintWriter(out), new PrintWriter(err), ansi));
    }

    @CanIgnoreReturnValue
    private String out() {
        return take(out);
    }

    private String err() {
        return take(err);
    }

    private static String take(StringWriter writer) {
        String text = writer.toString();
        writer.getBuffer().setLength(0);
        return text.replace(System.lineSeparator(), "\n");
    }

    private static void fill(Path file, String upgrade, String downgrade) throws IOException {
        String source = Files.readString(file);
        Files.writeString(
                file,
                source.replace("upgrade(Operations op) {}", "upgrade(Operations op) {\n        " + upgrade + "\n    }")
                        .replace("downgrade(Operations op) {}", "downgrade(Operations op) { " + downgrade + " }"));
    }
}
