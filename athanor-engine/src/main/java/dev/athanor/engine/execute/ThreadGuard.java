package dev.athanor.engine.execute;

import dev.athanor.engine.error.ConcurrentUseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time in, and refuses others instead of making them wait. A thread that is in may enter again.
 */
public final class ThreadGuard {

    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private final String subject;
    private int depth;

    /** Creates a guard of what messages call {@code subject}. */
    public ThreadGuard(String subject) {
        this.subject = subject;
    }

    /**
     * Enters; {@link #exit} must follow.
     *
     * @throws ConcurrentUseException if another thread is inside ({@code E013})
     */
    public void enter() {
        Thread current = Thread.currentThread();
        if (!inside.compareAndSet(null, current)) {
            Thread other = inside.get();
            if (other != current) {
                throw new ConcurrentUseException(
                        "E013",
                        subject + " is in use by thread '" + (other == null ? "?" : other.getName())
                                + "' while thread '" + current.getName()
                                + "' wants it too; give each thread one of its own");
            }
        }
        depth++;
    }

    /** Leaves. */
    public void exit() {
        if (--depth == 0) {
            inside.set(null);
        }
    }
}
