package dev.athanor.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Checks entities, writes their metamodel classes, and has javac's output instrumented.
 *
 * <p>It is all that a user adds to the build:
 *
 * <pre>{@code
 * <annotationProcessorPaths>
 *   <path>
 *     <groupId>dev.athanor</groupId>
 *     <artifactId>athanor-processor</artifactId>
 *   </path>
 * </annotationProcessorPaths>
 * }</pre>
 *
 * <p>With {@code -Aathanor.weave=false} class files stay as they are, for builds that run with the agent.
 */
@SupportedAnnotationTypes("dev.athanor.orm.annotation.*")
@SupportedOptions("athanor.weave")
public final class AthanorProcessor extends AbstractProcessor {

    private final Map<String, EntityModel> entities = new LinkedHashMap<>();

    /** Told of each class that has a source. */
    private Consumer<TypeElement> sources = type -> {};

    /** Creates the processor; the compiler does. */
    public AthanorProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Registers the weaver with javac: here, not when the first entity is found, because classes that use entities are
     * rewritten also when they are compiled alone.
     *
     * <p>Sources are generated through the environment as it is given: that is how Gradle and IntelliJ, which wrap it,
     * learn which file comes from which.
     */
    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Aside.begin();
        boolean weave = !"false".equals(environment.getOptions().get("athanor.weave"));
        ProcessingEnvironment javac = Unwrap.javac(environment);
        if (javac != null) {
            sources = JavacSide.install(javac, weave);
        } else if (weave) {
            environment
                    .getMessager()
                    .printMessage(
                            Kind.WARNING,
                            environment.getClass().getName()
                                    + " is not javac, so entities are not instrumented when they"
                                    + " are compiled; run with -javaagent:athanor-agent.jar, and add"
                                    + " -Aathanor.weave=false to say that you know [" + Code.P023 + "]");
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Problems problems = new Problems(processingEnv.getMessager());
        EntityReader reader = new EntityReader(processingEnv);
        EntityChecks checks = new EntityChecks(processingEnv, problems);
        ElementFilter.typesIn(round.getRootElements()).forEach(sources);
        Map<String, EntityModel> found = new LinkedHashMap<>();
        for (TypeElement type : marked("MappedSuperclass", annotations, round)) {
            if (checks.acceptSuperclass(type)) {
                reader.readSuperclass(type, problems);
            }
        }
        for (TypeElement type : entities(annotations, round, problems)) {
            if (checks.accept(type)) {
                EntityModel entity = reader.read(type, problems);
                checks.check(entity);
                new ValidatorMethods(processingEnv.getElementUtils(), reader.types()).check(entity, problems);
                found.put(type.getQualifiedName().toString(), entity);
            }
        }
        entities.putAll(found);
        new HierarchyChecks(problems).identities(found.values(), entities.values());
        RelationshipChecks relationships = new RelationshipChecks(processingEnv.getElementUtils(), reader, problems);
        MetamodelWriter writer = new MetamodelWriter(processingEnv, reader);
        for (EntityModel entity : found.values()) {
            relationships.check(entity, entities.values());
            generate(entity, writer, problems);
        }
        views(annotations, round, reader, problems);
        return false; // the annotations are there for others, too
    }

    private void views(
            Set<? extends TypeElement> annotations, RoundEnvironment round, EntityReader reader, Problems problems) {
        ViewReader views = new ViewReader(processingEnv.getElementUtils(), reader, problems);
        ViewWriter writer = new ViewWriter(processingEnv.getElementUtils(), reader);
        for (TypeElement type : marked("View", annotations, round)) {
            ViewModel view = views.read(type);
            if (view != null) {
                boolean unused = write(writer.write(view), type, "what stands for it in statements", problems);
            }
        }
    }

    /** The types with an annotation of ours. */
    private static Set<TypeElement> marked(
            String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Mark.PACKAGE + name)) {
                return ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
            }
        }
        return Set.of();
    }

    /** The classes with {@code @Entity}, and those that an interface beside them maps. */
    private Set<TypeElement> entities(
            Set<? extends TypeElement> annotations, RoundEnvironment round, Problems problems) {
        Set<TypeElement> types = new LinkedHashSet<>(marked("Entity", annotations, round));
        for (TypeElement type : marked("MappingFor", annotations, round)) {
            TypeElement mapped = Aside.learn(type, processingEnv.getElementUtils(), problems);
            if (mapped != null) {
                types.add(mapped);
            }
        }
        return types;
    }

    private void generate(EntityModel entity, MetamodelWriter writer, Problems problems) {
        JavaFile metamodel = writer.write(entity);
        if (write(metamodel, entity.type(), "its metamodel", problems)) {
            index(entity, metamodel.typeSpec().name(), problems);
        }
    }

    /** Writes a class and returns whether that went well; if not, it was said why {@code what} is not there. */
    private boolean write(JavaFile file, TypeElement of, String what, Problems problems) {
        try {
            file.writeTo(processingEnv.getFiler());
            return true;
        } catch (FilerException taken) {
            String why = what + " has to be named " + file.typeSpec().name() + ", and that name is taken: "
                    + taken.getMessage() + "; rename the other class";
            problems.error(Code.P018, of, null, why);
        } catch (IOException failed) {
            problems.error(Code.P021, of, null, what + " cannot be written: " + failed.getMessage());
        }
        return false;
    }

    /** One file for each entity, so that a build that compiles some classes anew has nothing to merge. */
    private void index(EntityModel entity, String metamodel, Problems problems) {
        String name =
                processingEnv.getElementUtils().getBinaryName(entity.type()).toString();
        try (Writer out =
                resource(entity.type(), "META-INF/athanor/entity/" + name).openWriter()) {
            out.write(name.substring(0, name.lastIndexOf('.') + 1) + metamodel + "\n");
        } catch (IOException failed) {
            String why = "the name of its metamodel cannot be written: " + failed.getMessage();
            problems.error(Code.P021, entity.type(), null, why);
        }
    }

    private FileObject resource(TypeElement origin, String path) throws IOException {
        Filer filer = processingEnv.getFiler();
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
        } catch (FilerException severalModules) {
            // which are compiled at once, each into a folder of its own; for one module the prefix is refused
            ModuleElement module = processingEnv.getElementUtils().getModuleOf(origin);
            return filer.createResource(StandardLocation.CLASS_OUTPUT, module.getQualifiedName() + "/", path, origin);
        }
    }
}
