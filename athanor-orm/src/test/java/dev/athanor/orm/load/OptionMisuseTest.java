package dev.athanor.orm.load;

import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.album.Band_.BAND;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Load;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.query.OptionTree;
import dev.athanor.testing.Covers;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that do not fit what they are said of. */
class OptionMisuseTest {

    @Test
    @Covers("ORM-LDR-38")
    void whatIsOnlyWrittenIsNotLoaded() {
        for (LoaderOption<?> option :
                List.of(selectinLoad(BAND.fans), Load.joinedLoad(BAND.fans), Load.immediateLoad(BAND.fans))) {
            assertThatThrownBy(() -> OptionTree.of(select(BAND).options(option)))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("Band.fans")
                    .hasMessageContaining("is write-only: its objects are never loaded with their owner")
                    .hasMessageEndingWith("[O086]");
        }
        assertThat(OptionTree.of(select(BAND).options(raiseLoad(BAND.fans), selectinLoad()))
                        .populateExisting())
                .isFalse();
        assertThatThrownBy(() -> loadOnly()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Load.of(BAND).defer()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("ORM-LDR-38")
    void theCompilerTellsRelationshipsFromColumnsAndTakesNoNames(@TempDir Path folder) {
        assertThat(errors(folder, "selectinLoad(USER.addresses), loadOnly(USER.name)"))
                .isEmpty();
        assertThat(errors(folder, "selectinLoad(USER.name)")).isNotEmpty();
        assertThat(errors(folder, "loadOnly(USER.addresses)")).isNotEmpty();
        assertThat(errors(folder, "selectinLoad(\"addresses\")")).isNotEmpty();
        assertThat(errors(folder, "selectinLoad(USER.addresses).loadOnly(USER.name)"))
                .isNotEmpty();
    }

    private static List<String> errors(Path folder, String options) {
        String source = "import static dev.athanor.orm.Load.*; import static dev.athanor.orm.shop.User_.USER;"
                + " class Use { Object use = dev.athanor.sql.Sql.select(USER).options(" + options + "); }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Use.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        String path = Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = List.of("-proc:none", "-d", folder.toString(), "-classpath", path);
        boolean unused = compiler.getTask(null, null, told, arguments, null, List.of(file))
                .call();
        return told.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(null))
                .toList();
    }
}
