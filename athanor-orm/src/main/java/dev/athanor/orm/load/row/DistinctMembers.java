package dev.athanor.orm.load.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects in the order they were met, each once. */
public final class DistinctMembers {

    private static final int FEW = 8;

    private final List<Object> members = new ArrayList<>();
    private @Nullable Set<Object> seen;

    /** Adds {@code member} unless it is there. Few are looked through, for more a set is kept. */
    public void add(Object member) {
        if (seen == null) {
            if (isAmongFew(member)) {
                return;
            }
            members.add(member);
            if (members.size() > FEW) {
                seen = Collections.newSetFromMap(new IdentityHashMap<>());
                seen.addAll(members);
            }
        } else if (seen.add(member)) {
            members.add(member);
        }
    }

    private boolean isAmongFew(Object member) {
        for (Object known : members) {
            if (known == member) {
                return true;
            }
        }
        return false;
    }

    /** {@return the objects} */
    public List<Object> list() {
        return members;
    }
}
