package dev.athanor.testing.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;

/** The program of the second JVM; it has a class path of this module alone. */
final class AttachMain {

    private AttachMain() {}

    /** Loads the agent in the jar {@code args[1]} into the JVM of the process {@code args[0]}. */
    public static void main(String[] args)
            throws AttachNotSupportedException, AgentLoadException, AgentInitializationException, IOException {
        VirtualMachine machine = VirtualMachine.attach(args[0]);
        machine.loadAgent(args[1]);
        machine.detach();
    }
}
