package dev.athanor.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.athanor.weaver.Weaver;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Instruments each class file right after javac has written it. */
final class WeavingListener implements TaskListener {

    private final ProcessingEnvironment javac;
    private final CompilerLookup lookup;
    private final Weaver weaver;
    private final Trees trees;

    WeavingListener(ProcessingEnvironment javac, CompilerLookup lookup) {
        this.javac = javac;
        this.lookup = lookup;
        this.weaver = new Weaver(lookup);
        this.trees = Trees.instance(javac);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
            enter(event.getCompilationUnit());
        } else if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
            weave(event.getTypeElement(), event.getSourceFile());
        }
    }

    /** A class that javac finds on the source path is compiled, too, but no processor is told of it. */
    private void enter(CompilationUnitTree unit) {
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree
                    && trees.getElement(TreePath.getPath(unit, declaration)) instanceof TypeElement type) {
                lookup.source(type);
            }
        }
    }

    @SuppressWarnings(
            "CatchAndPrintStackTrace") // an exception out of a listener would end javac as a failure of its own
    private void weave(TypeElement type, @Nullable JavaFileObject source) {
        String name = type.getSimpleName().toString();
        if (name.equals("module-info") || name.equals("package-info")) {
            return;
        }
        try {
            ClassOutput output = ClassOutput.find(javac, type, source);
            if (output == null) {
                warnIfEntity(type);
                return;
            }
            lookup.put(type);
            byte[] woven = weaver.weave(output.content());
            if (woven != null) {
                output.replace(javac, woven);
            }
        } catch (IOException | RuntimeException failure) {
            javac.getMessager().printMessage(Kind.ERROR, text(type, failure), type);
        }
    }

    private static String text(TypeElement type, Exception failure) {
        String why = failure instanceof IllegalArgumentException ? failure.getMessage() : failure.toString();
        return type + ": cannot be instrumented: " + why + " [" + Code.P021 + "]";
    }

    private void warnIfEntity(TypeElement type) {
        if (EntityReader.isEntity(type) && !EntityReader.isRecord(type)) {
            javac.getMessager()
                    .printMessage(
                            Kind.MANDATORY_WARNING,
                            type + ": is not instrumented, because this build keeps class files in memory while it"
                                    + " compiles; let the IDE delegate its build to Maven or Gradle, or run with"
                                    + " -javaagent:athanor-agent.jar [" + Code.P020 + "]",
                            type);
        }
    }
}
