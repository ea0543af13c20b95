package dev.athanor.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who runs the servers: PostgreSQL and MariaDB refuse to run as root, so root hands them to nobody. */
final class Privileges {

    private static final int NOBODY = 65534;
    private static final boolean SETPRIV =
            Files.isExecutable(Path.of("/usr/bin/setpriv")) || Files.isExecutable(Path.of("/bin/setpriv"));

    private Privileges() {}

    /** Returns the number of the user that runs this JVM. */
    static int uid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the servers' user the owner of a file. */
    static void give(Path file) throws IOException {
        if (uid() == 0) {
            Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    /** Returns a command that runs as the servers' user, and gets {@code signal} when the JVM dies, however it dies. */
    static List<String> drop(List<String> command, String signal) {
        if (!SETPRIV && uid() == 0) {
            throw new ServerException(
                    "T002",
                    command.get(0) + " does not run as root, and there is no setpriv to run it as another user;"
                            + " install util-linux or run the tests as an ordinary user",
                    null);
        }
        List<String> whole = new ArrayList<>();
        if (SETPRIV) {
            whole.add("setpriv");
            if (uid() == 0) {
                whole.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            }
            whole.addAll(List.of("--pdeathsig", signal));
        }
        whole.addAll(command);
        return whole;
    }
}
