package dev.athanor.processor;

import com.sun.source.util.JavacTask;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What needs javac, apart from the processor: a compiler that runs without the module {@code jdk.compiler}, as Eclipse
 * does on a JRE, can still load that one.
 */
final class JavacSide {

    private JavacSide() {}

    /**
     * Listens to javac, with its own filer: a class file rewritten is no generated resource.
     *
     * @return what is to be told of each class that has a source
     */
    static Consumer<TypeElement> install(ProcessingEnvironment javac, boolean weave) {
        JavacTask task = JavacTask.instance(javac);
        task.addTaskListener(new DroppedStatements(javac));
        if (!weave) {
            return type -> {};
        }
        CompilerLookup lookup = new CompilerLookup(javac);
        task.addTaskListener(new WeavingListener(javac, lookup));
        return lookup::source;
    }
}
