package dev.athanor.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.orm.EntityListener;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a flush writes of all that is in a session. */
@SuppressWarnings({"NullAway", "ReturnValueIgnored"}) // a missing row fails the test by itself; some reads only load
abstract class ContentContract extends OrmContract {

    private static final Pattern WRITE = Pattern.compile("(INSERT|MERGE|UPDATE|DELETE)(?: INTO| FROM)? [\"`]?(\\w+)");

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class);
    }

    private List<String> written() {
        List<String> written = new ArrayList<>();
        for (String text : sql.sql()) {
            Matcher write = WRITE.matcher(text);
            if (write.find()) {
                written.add(write.group(1).replace("MERGE", "INSERT") + " " + write.group(2));
            }
        }
        return written;
    }

    @Test
    @Covers("ORM-UOW-01")
    void whatIsNewChangedDeletedOrAnOrphanIsWritten() {
        session.addAll(List.of(
                new User("changed").withAddress("stays").withAddress("orphan"),
                new User("doomed"),
                new User("same"),
                new User("untouched")));
        session.commit();
        startAnew();
        List<String> told = new ArrayList<>();
        session.listeners().add(User.class, new EntityListener<User>() {
            @Override
            public void beforeUpdate(User user, Connection connection) {
                told.add("before " + user.name());
            }

            @Override
            public void afterUpdate(User user, Connection connection) {
                told.add("after " + user.name());
            }
        });
        User changed = session.getOne(User.class, 1);
        User doomed = session.getOne(User.class, 2);
        User same = session.getOne(User.class, 3);
        session.getOne(User.class, 4).addresses().size();
        Address orphan = session.noAutoflush(own -> {
            changed.fullname("Changed");
            doomed.fullname("changed, too");
            own.delete(doomed);
            return changed.addresses().remove(1);
        });
        same.name("other");
        same.name("same");
        session.add(new User("new"));
        sql.clear();
        session.flush();
        assertThat(written())
                .as("what was deleted is not updated, and what is as it was is not written")
                .containsExactlyInAnyOrder(
                        "UPDATE user_account", "INSERT user_account", "DELETE address", "DELETE user_account");
        assertThat(told).containsExactly("before changed", "before same", "after changed", "after same");
        assertThat(session.contains(orphan)).isFalse();
        sql.clear();
        session.flush();
        assertThat(sql.sql()).isEmpty();
    }
}
