package dev.athanor.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Warns of statements that are made and dropped: {@code select.where(...);} changes nothing, because {@code where}
 * returns a new statement. It is for those who do not use Error Prone, which tells it from {@code @CheckReturnValue}.
 */
final class DroppedStatements implements TaskListener {

    private static final String STATEMENT = "dev.athanor.sql.ast.Statement";

    private final Trees trees;
    private final Types types;
    private final @Nullable TypeElement statement;

    DroppedStatements(ProcessingEnvironment javac) {
        this.trees = Trees.instance(javac);
        this.types = javac.getTypeUtils();
        this.statement = javac.getElementUtils().getTypeElement(STATEMENT);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.ANALYZE || statement == null || event.getTypeElement() == null) {
            return;
        }
        TreePath path = trees.getPath(event.getTypeElement());
        if (path != null && path.getLeaf() instanceof ClassTree) {
            new Scanner().scan(path, event.getCompilationUnit());
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

        @Override
        public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, CompilationUnitTree unit) {
            if (tree.getExpression() instanceof MethodInvocationTree call) {
                TreePath path = new TreePath(getCurrentPath(), call);
                if (isStatement(trees.getTypeMirror(path)) && !mayBeIgnored(trees.getElement(path))) {
                    trees.printMessage(
                            Kind.WARNING,
                            "the statement that this returns is dropped, and the one it was called on stays as it was;"
                                    + " use the result [" + Code.P022 + "]",
                            call,
                            unit);
                }
            }
            return super.visitExpressionStatement(tree, unit);
        }

        private boolean isStatement(@Nullable TypeMirror type) {
            return type != null
                    && type.getKind() == TypeKind.DECLARED
                    && statement != null
                    && types.isAssignable(types.erasure(type), types.erasure(statement.asType()));
        }

        private boolean mayBeIgnored(@Nullable Element method) {
            if (method == null) {
                return true;
            }
            for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
                if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("CanIgnoreReturnValue")) {
                    return true;
                }
            }
            return false;
        }
    }
}
