package dev.athanor.orm.guard;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.athanor.orm.annotation.Entity;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/**
 * Warns of entities that are compiled without the annotation processor. From JDK 23 on, javac runs no processor that is
 * only on the class path, and says nothing; this plugin starts by itself from there even so. It cannot take the place
 * of the processor: the public API gives a plugin no way to javac's output.
 */
public final class ProcessorGuard implements Plugin {

    /** Creates the plugin; javac does. */
    public ProcessorGuard() {}

    @Override
    public String getName() {
        return "AthanorProcessorGuard";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new Listener(task));
    }

    private static final class Listener implements TaskListener {

        private static final String CODE = "P026";

        private final JavacTask task;
        private boolean said;

        Listener(JavacTask task) {
            this.task = task;
        }

        @Override
        public void started(TaskEvent event) {
            TypeElement type = event.getTypeElement();
            // not at GENERATE: the trees, which a message is placed by, are gone by then
            if (said || event.getKind() != TaskEvent.Kind.ANALYZE || type == null) {
                return;
            }
            if (type.getAnnotation(Entity.class) != null && !hasMetamodel(type)) {
                said = true;
                Trees trees = Trees.instance(task);
                trees.printMessage(
                        Kind.WARNING,
                        "the entity " + type
                                + " is compiled without athanor-processor, so it has no metamodel and is not"
                                + " instrumented; put that on the processor path (Maven: annotationProcessorPaths), or"
                                + " leave it on the class path and give javac -proc:full [" + CODE + "]",
                        trees.getTree(type),
                        event.getCompilationUnit());
            }
        }

        private boolean hasMetamodel(TypeElement type) {
            Elements elements = task.getElements();
            String name = elements.getBinaryName(type).toString();
            int simple = name.lastIndexOf('.') + 1;
            String metamodel =
                    name.substring(0, simple) + name.substring(simple).replace('$', '_') + "_";
            return elements.getTypeElement(metamodel) != null;
        }
    }
}
