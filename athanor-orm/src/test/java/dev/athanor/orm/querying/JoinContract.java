package dev.athanor.orm.querying;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.shop.Address_;
import dev.athanor.orm.shop.Node_;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import org.junit.jupiter.api.Test;

/** Entities joined with others. */
@SuppressWarnings("CheckReturnValue") // statements are run for what they do
abstract class JoinContract extends ShopContract {

    private static final String USERS = "SELECT user_account.name FROM user_account";

    @Test
    @Covers("ORM-QRY-09")
    void aRelationshipIsAWayToJoin() {
        assertThat(session.scalars(select(USER.name).join(USER.addresses).orderBy(ADDRESS.id))
                        .all())
                .containsExactly("spongebob", "sandy", "sandy");
        assertThat(ranOnce())
                .isEqualTo(USERS + " JOIN address ON user_account.id = address.user_id ORDER BY address.id");
        assertThat(session.scalars(select(ORDER.id)
                                .join(ORDER.items)
                                .where(ITEM.title.eq("jelly"))
                                .orderBy(ORDER.id))
                        .all())
                .containsExactly(1, 3);
        assertThat(ranOnce())
                .as("over an alias of the table between")
                .contains("JOIN order_item AS order_item_1 ON")
                .contains("JOIN item ON item.id = order_item_1.item_id");
        assertThat(session.scalars(select(USER.name)
                                .join(USER.orders)
                                .join(ORDER.items)
                                .where(ITEM.title.eq("sponge")))
                        .all())
                .containsExactly("spongebob");
        assertThat(ranOnce())
                .startsWith(USERS + " JOIN \"order\" ON user_account.id = \"order\".user_id JOIN order_item AS");
        assertThat(session.scalars(select(USER.name)
                                .join(USER.addresses)
                                .join(USER.addresses)
                                .join(USER.orders)
                                .where(ADDRESS.id.eq(3)))
                        .all())
                .containsExactly("sandy");
        assertThat(ranOnce())
                .as("the same way is gone once")
                .isEqualTo(USERS + " JOIN address ON user_account.id = address.user_id JOIN \"order\" ON"
                        + " user_account.id = \"order\".user_id WHERE address.id = ?");
    }

    @Test
    @Covers("ORM-QRY-10")
    void joinsAreOfManyKinds() {
        assertThat(session.scalars(select(USER.name).outerJoin(USER.addresses).where(ADDRESS.id.isNull()))
                        .all())
                .containsExactly("patrick");
        assertThat(ranOnce()).contains(" LEFT OUTER JOIN address ON user_account.id = address.user_id WHERE");
        assertThat(session.scalars(select(USER.name)
                                .join(ADDRESS, ADDRESS.userId.eq(USER.id).and(ADDRESS.id.eq(2))))
                        .all())
                .as("a condition of one's own")
                .containsExactly("sandy");
        session.scalars(select(USER.name).join(ADDRESS)).all();
        assertThat(ran().get(1))
                .as("by the foreign key")
                .isEqualTo(USERS + " JOIN address ON user_account.id = address.user_id");
        assertThat(session.scalars(select(ORDER.total)
                                .joinFrom(USER.from(), USER.orders)
                                .where(USER.name.eq("sandy")))
                        .all())
                .containsExactly(9);
        assertThat(session.scalars(select(ADDRESS.id)
                                .selectFrom(USER.from())
                                .join(USER.addresses)
                                .where(USER.name.eq("sandy"))
                                .orderBy(ADDRESS.id))
                        .all())
                .containsExactly(2, 3);
        Address_ other = ADDRESS.as("other");
        assertThat(session.scalars(select(other.id)
                                .join(USER.addresses.ofType(other))
                                .where(USER.id.eq(1)))
                        .all())
                .as("a target and the way to it")
                .containsExactly(1);
        assertThat(ran()).last().asString().contains("JOIN address AS other ON user_account.id = other.user_id");
    }

    @Test
    @Covers("ORM-QRY-10")
    void bothSidesMayLackAPartner() {
        if (kind() != DatabaseKind.POSTGRESQL && kind() != DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> session.scalars(select(USER.name).fullJoin(USER.orders))
                            .all())
                    .hasMessageContaining("FULL");
            return;
        }
        assertThat(session.execute(select(USER.name, ORDER.id).fullJoin(USER.orders))
                        .all())
                .hasSize(5)
                .anyMatch(row -> row.v1() == null)
                .anyMatch(row -> row.v2() == null);
    }

    @Test
    @Covers("ORM-QRY-11")
    void aRelationshipIsJoinedOnMore() {
        assertThat(session.scalars(select(USER.name).join(USER.addresses.and(ADDRESS.emailAddress.like("%@b.org"))))
                        .all())
                .containsExactly("sandy");
        assertThat(ranOnce())
                .isEqualTo(
                        USERS + " JOIN address ON user_account.id = address.user_id AND address.email_address LIKE ?");
        Address_ other = ADDRESS.as("other");
        assertThat(session.execute(select(USER.name, other.id)
                                .outerJoin(USER.addresses.ofType(other).and(other.id.gt(2)))
                                .orderBy(USER.id))
                        .all())
                .extracting(row -> row.v1() + row.v2())
                .containsExactly("spongebobnull", "sandy3", "patricknull");
        assertThat(ranOnce())
                .contains(" LEFT OUTER JOIN address AS other ON user_account.id = other.user_id AND other.id > ?");
        assertThat(session.scalars(select(USER.name)
                                .where(USER.addresses.and(ADDRESS.id.gt(2)).any()))
                        .all())
                .containsExactly("sandy");
        assertThat(session.scalars(select(NODE.name)
                                .where(NODE.children.and(NODE.name.eq("leaf")).any()))
                        .all())
                .containsExactly("left");
    }

    @Test
    @Covers("ORM-QRY-12")
    void whatCannotBeJoinedIsSaid() {
        refused(() -> session.scalars(select(USER.name).join(NODE)).all(), "C012", "no foreign key leads");
        refused(
                () -> session.scalars(select(USER.name, ITEM.title).join(NODE, NODE.id.eq(1)))
                        .all(),
                "C011",
                "say it with selectFrom(...), joinFrom(left, right)");
        User_ boss = USER.as("boss");
        refused(
                () -> session.execute(select(USER.name, boss.name).join(ADDRESS))
                        .all(),
                "C011",
                "it is not clear what to join");
        refused(() -> session.scalars(select(NODE).join(NODE.children)).all(), "C064", "cannot be joined to itself");
        refused(() -> session.scalars(select(NODE).join(NODE)).all(), "C064", "name of its own with as(...)");
        refused(
                () -> session.scalars(select(USER).join(USER.addresses, ADDRESS.id.eq(1)))
                        .all(),
                "C064",
                "User.addresses says by itself on which condition it is joined");
    }

    @Test
    void aTreeIsJoinedToAnAliasOfItself() {
        Node_ child = NODE.as("child");
        assertThat(session.scalars(select(NODE.name)
                                .join(NODE.children.ofType(child))
                                .where(child.name.eq("leaf")))
                        .all())
                .containsExactly("left");
        assertThat(ranOnce())
                .isEqualTo("SELECT node.name FROM node JOIN node AS child ON node.id = child.parent_id"
                        + " WHERE child.name = ?");
    }

    private static void refused(Runnable work, String code, String words) {
        assertThatThrownBy(work::run)
                .isInstanceOf(CompileException.class)
                .hasMessageContaining(words)
                .hasMessageEndingWith("[" + code + "]");
    }
}
