package dev.athanor.processor;

import dev.athanor.weaver.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** A class file that javac has just written. */
final class ClassOutput {

    private final String pkg;
    private final String name;
    private final URI uri;
    private final byte[] content;

    /** The package has its module before it where javac wants that. */
    private ClassOutput(String pkg, String name, URI uri, byte[] content) {
        this.pkg = pkg;
        this.name = name;
        this.uri = uri;
        this.content = content;
    }

    /** What is in it. */
    byte[] content() {
        return content;
    }

    /** Finds the class file of a type; null if there is none, or it is that of another class. */
    static @Nullable ClassOutput find(ProcessingEnvironment javac, TypeElement type, @Nullable JavaFileObject source)
            throws IOException {
        String binaryName = javac.getElementUtils().getBinaryName(type).toString();
        int dot = binaryName.lastIndexOf('.');
        String pkg = dot < 0 ? "" : binaryName.substring(0, dot);
        String name = binaryName.substring(dot + 1) + ".class";
        FileObject file;
        try {
            file = javac.getFiler().getResource(StandardLocation.CLASS_OUTPUT, pkg, name);
        } catch (FilerException severalModules) {
            // "module/package" is refused for a single module, and needed where there are several
            pkg = javac.getElementUtils().getModuleOf(type).getQualifiedName() + "/" + pkg;
            file = javac.getFiler().getResource(StandardLocation.CLASS_OUTPUT, pkg, name);
        }
        byte[] content = own(read(file), binaryName);
        if (content != null) {
            return new ClassOutput(pkg, name, file.toUri(), content);
        }
        return source == null ? null : beside(source, pkg, name, binaryName);
    }

    /** Without -d javac writes next to the source, while the filer looks in the working directory. */
    private static @Nullable ClassOutput beside(JavaFileObject source, String pkg, String name, String binaryName) {
        try {
            URI uri = source.toUri().resolve(name);
            byte[] content = own(Files.readAllBytes(Path.of(uri)), binaryName);
            return content == null ? null : new ClassOutput(pkg, name, uri, content);
        } catch (IOException | RuntimeException notThere) {
            return null;
        }
    }

    private static byte @Nullable [] read(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException | UnsupportedOperationException | IllegalStateException notToBeRead) {
            return null;
        }
    }

    private static byte @Nullable [] own(byte @Nullable [] content, String binaryName) {
        boolean own = content != null && Weaver.className(content).equals(binaryName.replace('.', '/'));
        return own ? content : null;
    }

    /**
     * Writes the class file anew: by its path where it has one, since javac 21 and later warn of a second file by the
     * filer (-Xlint:output-file-clash); by the filer where a file manager keeps it elsewhere.
     */
    void replace(ProcessingEnvironment javac, byte[] woven) throws IOException {
        Path path = path();
        if (path != null) {
            Files.write(path, woven);
            return;
        }
        try (OutputStream out = javac.getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, pkg, name)
                .openOutputStream()) {
            out.write(woven);
        }
    }

    private @Nullable Path path() {
        try {
            return Path.of(uri);
        } catch (RuntimeException noFile) {
            return null;
        }
    }
}
