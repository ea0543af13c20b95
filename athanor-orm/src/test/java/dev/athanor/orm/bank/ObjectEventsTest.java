package dev.athanor.orm.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.EntityListener;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.shop.Item;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of objects that come and go, and of classes that are mapped. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
class ObjectEventsTest {

    private final List<String> heard = new ArrayList<>();

    private final EntityListener<Object> listener = new EntityListener<>() {
        @Override
        public void loaded(Object entity, Session session) {
            heard.add("loaded " + session.contains(entity));
        }

        @Override
        public void refreshed(Object entity, Session session, List<String> attributes) {
            heard.add("refreshed " + attributes);
        }

        @Override
        public void filled(Object entity, Session session, List<String> attributes) {
            heard.add("filled " + attributes);
        }

        @Override
        public void expired(Object entity, Session session, List<String> attributes) {
            heard.add("expired " + attributes);
        }
    };

    private List<String> heard() {
        List<String> copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    @Test
    @Covers("ORM-EVT-05")
    void loadsRefreshesFlushesAndExpiriesAreTold() {
        try (Engine engine = Engine.create("sqlite::memory:");
                Session session = new Session(engine)) {
            Mappings.of(Account.class).metadata().createAll(engine);
            session.listeners().add(Object.class, listener);
            Account account = new Account("a@b");
            assertThat(heard()).as("a constructor is the class's own").isEmpty();
            session.add(account);
            session.commit();
            assertThat(heard()).as("the key is not told").containsExactly("expired []");
            assertThat(account.email()).isEqualTo("a@b");
            assertThat(heard()).containsExactly("refreshed [id, email, daily, monthly, kind]");
            session.expire(account, Account_.ACCOUNT.daily);
            assertThat(account.daily()).isZero();
            assertThat(heard()).containsExactly("expired [daily]", "refreshed [daily]");
            session.expungeAll();
            assertThat(session.getOne(Account.class, 1).cards()).isEmpty();
            assertThat(heard()).containsExactly("loaded true");
        }
    }

    @Test
    @Covers("ORM-EVT-05")
    void whatAFlushFillsInIsToldWithoutTheKey() {
        try (Engine engine = Engine.create("sqlite::memory:");
                Session session = new Session(engine)) {
            Mappings.of(Item.class).metadata().createAll(engine);
            session.listeners().add(Item.class, listener);
            Item item = new Item("pen");
            session.add(item);
            session.flush();
            assertThat(heard()).containsExactly("filled [version]");
            item.title("ink");
            session.flush();
            assertThat(heard()).containsExactly("filled [version]");
            assertThat(item.version()).isEqualTo(2);
        }
    }

    /** Classes of this test alone: they are mapped in it for the first time. */
    @Test
    @Covers("ORM-EVT-03")
    void classesAreToldWhenTheyAreMapped() {
        List<Class<?>> refused = new ArrayList<>(List.of(LateMember.class));
        MappingSet.Listener late = new MappingSet.Listener() {
            @Override
            public void beforeMapping(List<Class<?>> types) {
                heard.add("before " + names(types));
            }

            @Override
            public boolean accepts(Class<?> type) {
                return !refused.contains(type);
            }

            @Override
            public void described(EntityDescriptor<?> descriptor) {
                heard.add("described " + descriptor.type().getSimpleName());
            }

            @Override
            public void mapped(EntityMapping<?> mapping) {
                heard.add("mapped " + mapping);
            }

            @Override
            public void configured(EntityMapping<?> mapping) {
                heard.add("configured " + mapping.type().getSimpleName());
            }

            @Override
            public void afterMapping(MappingSet set) {
                heard.add("after " + set.mappings().size());
            }
        };
        MappingSet.listen(late);
        try {
            MappingSet first = MappingSet.of(List.of(LateClub.class));
            assertThat(heard())
                    .containsExactly(
                            "before [LateClub, LateMember]",
                            "described LateClub",
                            "mapped LateClub -> late_club",
                            "configured LateClub",
                            "after 1");
            assertThatThrownBy(() -> MappingSet.mappingOf(LateMember.class))
                    .isInstanceOf(MappingException.class)
                    .hasMessageEndingWith("[O097]");
            refused.clear();
            heard.clear();
            assertThat(MappingSet.mappingOf(LateMember.class).mappings()).isSameAs(first);
            assertThat(heard())
                    .startsWith("before [LateMember]", "described LateMember")
                    .endsWith("configured LateMember", "after 2");
            heard.clear();
            assertThat(MappingSet.of(List.of(LateClub.class))).isSameAs(first);
            assertThat(heard()).as("there was nothing to do").isEmpty();
        } finally {
            MappingSet.unlisten(late);
        }
    }

    private static List<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).toList();
    }
}
