package dev.athanor.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is given where something else belongs is refused by javac, which names what was expected and what was given. */
class RefusedByTheCompilerTest {

    private static final String SOURCE = """
            import static dev.athanor.sql.Sql.column;
            import static dev.athanor.sql.Sql.exists;
            import static dev.athanor.sql.Sql.insert;
            import static dev.athanor.sql.Sql.select;
            import static dev.athanor.sql.Sql.update;
            import static dev.athanor.sql.type.Types.INTEGER;
            import static dev.athanor.sql.type.Types.VARCHAR;
            import dev.athanor.sql.schema.Column;
            import dev.athanor.sql.schema.MetaData;
            import dev.athanor.sql.schema.Table;
            class Given {
                Table t = Table.of("t", new MetaData(), column("id", INTEGER), column("name", VARCHAR));
                Column<Integer> id = t.c("id", Integer.class);
                Object made = MADE;
            }
            """;

    /** Returns what javac says about {@code expression}; nothing, if it takes it. */
    private static List<String> said(String expression) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Given.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.replace("MADE", expression);
                    }
                };
        List<String> options = List.of("-proc:none", "-XDshould-stop.ifNoError=FLOW", "-cp", classPath());
        Boolean unused =
                javac.getTask(null, null, said, options, null, List.of(source)).call();
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH).replaceAll("([a-z]+\\.)+([A-Z])", "$2"))
                .toList();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static void refused(String expression, String expected) {
        assertThat(said(expression))
                .as(expression)
                .isNotEmpty()
                .anySatisfy(message -> assertThat(message).contains(expected));
    }

    @Test
    @Covers("CORE-OPS-22")
    void aThingOfAnotherKindIsRefused() {
        assertThat(said("select(id).where(id.eq(1)).selectFrom(t).orderBy(id)")).isEmpty();
        refused("select(id).where(t)", "Table cannot be converted to Expression<Boolean>");
        refused("select(id).where(\"id = 1\")", "String cannot be converted to Expression<Boolean>");
        refused("select(id).where(id)", "Column<Integer> cannot be converted to Expression<Boolean>");
        refused("select(id).having(t)", "Table cannot be converted to Expression<Boolean>");
        refused("select(id).selectFrom(id)", "Column<Integer> cannot be converted to FromClause");
        refused("select(id).selectFrom(\"t\")", "String cannot be converted to FromClause");
        refused("select(id).join(id.eq(1))", "Condition cannot be converted to ");
        refused("select(\"id\")", "no suitable method found for select(String)");
        refused("select(id).groupBy(t)", "Table cannot be converted to ");
        refused("select(id).limit(\"5\")", "limit(String)");
        refused("insert(select(id).subquery())", "Subquery cannot be converted to Table");
        refused("update(t).set(id, \"x\")", "String cannot be converted to ");
        refused("id.in(t)", "Table cannot be converted to ");
        refused("exists(t)", "Table cannot be converted to Query<?>");
    }
}
