package dev.athanor.testing.server;

import java.net.URL;

/** Jar files by the URLs of what is in them. */
final class Jars {

    private Jars() {}

    /** Returns the name of the jar that a resource is in, without {@code .jar}; the version is part of it. */
    static String nameOf(URL resource) {
        String path = resource.getPath();
        int end = path.indexOf(".jar!");
        if (end < 0) {
            return Integer.toHexString(path.hashCode());
        }
        return path.substring(path.lastIndexOf('/', end) + 1, end);
    }
}
