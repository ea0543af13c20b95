package dev.athanor.orm.load;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.OptionTree;
import dev.athanor.orm.query.PlannedBinds;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is saved is there
class EntitySelectTest {

    private static String sql(Select<?> statement) {
        return Compiled.of(EntityPlanner.current().plan(statement).core(), Dialect.STANDARD)
                .sql();
    }

    @Test
    void anEntityIsItsColumnsInTheOrderOfItsAttributes() {
        assertThat(sql(select(USER)))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account");
        assertThat(sql(select(ORDER).where(ORDER.total.gt(5)).orderBy(ORDER.id)))
                .isEqualTo(
                        "SELECT \"order\".id, \"order\".user_id, \"order\".total FROM \"order\" WHERE \"order\".total"
                                + " > ? ORDER BY \"order\".id");
    }

    @Test
    void entitiesAndColumnsMixAndColumnsOfOneNameAreLabelled() {
        assertThat(sql(select(USER, ADDRESS).join(USER.addresses)))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname, address.id AS id_1,"
                        + " address.email_address, address.user_id FROM user_account JOIN address ON user_account.id ="
                        + " address.user_id");
        assertThat(sql(select(USER.name, count(ADDRESS.id)).join(USER.addresses).groupBy(USER.name)))
                .isEqualTo("SELECT user_account.name, count(address.id) AS count_1 FROM user_account JOIN address ON"
                        + " user_account.id = address.user_id GROUP BY user_account.name");
        assertThat(sql(select(USER.name, USER)))
                .isEqualTo("SELECT user_account.name, user_account.id, user_account.fullname FROM user_account");
    }

    @Test
    void anAliasedEntityIsReadFromItsAlias() {
        User_ boss = USER.as("boss");

        assertThat(sql(select(boss).where(boss.name.eq("x"))))
                .isEqualTo("SELECT boss.id, boss.name, boss.fullname FROM user_account AS boss WHERE boss.name = ?");
    }

    @Test
    void aJoinedCollectionIsAnOuterJoinToAnAliasOrderedAfterTheStatementsOwnOrder() {
        assertThat(sql(select(USER).options(joinedLoad(USER.addresses)).orderBy(USER.id)))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM user_account LEFT OUTER JOIN address AS"
                        + " address_1 ON user_account.id = address_1.user_id ORDER BY user_account.id, address_1.id");
    }

    @Test
    void aJoinedCollectionGoesAroundASubqueryWhereRowsAreCounted() {
        assertThat(sql(select(USER)
                        .options(joinedLoad(USER.addresses))
                        .orderBy(USER.id)
                        .limit(2)))
                .isEqualTo("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM (SELECT user_account.id AS id,"
                        + " user_account.name AS name, user_account.fullname AS fullname FROM user_account ORDER BY"
                        + " user_account.id LIMIT ?) AS anon_1 LEFT OUTER JOIN address AS address_1 ON anon_1.id ="
                        + " address_1.user_id ORDER BY anon_1.id, address_1.id");
    }

    @Test
    void whatOrdersTheSubqueryAndIsNotSelectedOrdersAroundItToo() {
        assertThat(sql(select(USER)
                        .options(joinedLoad(USER.addresses))
                        .orderBy(USER.id.plus(1).desc())
                        .limit(2)))
                .isEqualTo("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM (SELECT user_account.id AS id,"
                        + " user_account.name AS name, user_account.fullname AS fullname, user_account.id + ? AS term_1"
                        + " FROM user_account ORDER BY user_account.id + ? DESC LIMIT ?) AS anon_1 LEFT OUTER JOIN"
                        + " address AS address_1 ON anon_1.id = address_1.user_id ORDER BY anon_1.term_1 DESC,"
                        + " address_1.id");
    }

    @Test
    void aJoinedObjectNeedsNoSubqueryForALimitButOneForDistinct() {
        assertThat(sql(select(ADDRESS).options(joinedLoad(ADDRESS.user)).limit(2)))
                .isEqualTo("SELECT address.id, address.email_address, address.user_id, user_account_1.id AS id_1,"
                        + " user_account_1.name, user_account_1.fullname FROM address LEFT OUTER JOIN user_account AS"
                        + " user_account_1 ON user_account_1.id = address.user_id LIMIT ?");
        assertThat(sql(select(ADDRESS).options(joinedLoad(ADDRESS.user)).distinct()))
                .startsWith("SELECT anon_1.id, anon_1.email_address, anon_1.user_id, user_account_1.id AS id_1,")
                .contains("FROM (SELECT DISTINCT address.id AS id,")
                .endsWith("AS anon_1 LEFT OUTER JOIN user_account AS user_account_1 ON user_account_1.id ="
                        + " anon_1.user_id");
    }

    @Test
    void joinedLoadsGoOnAlongTheirWayOverTablesBetween() {
        assertThat(sql(select(USER).options(joinedLoad(USER.orders).joinedLoad(ORDER.items))))
                .isEqualTo(
                        "SELECT user_account.id, user_account.name, user_account.fullname, order_1.id AS id_1,"
                                + " order_1.user_id, order_1.total, item_1.id AS id_2, item_1.title, item_1.version FROM"
                                + " user_account LEFT OUTER JOIN \"order\" AS order_1 ON user_account.id = order_1.user_id LEFT"
                                + " OUTER JOIN (order_item AS order_item_1 JOIN item AS item_1 ON item_1.id ="
                                + " order_item_1.item_id) ON order_1.id = order_item_1.order_id ORDER BY order_1.id, item_1.id");
    }

    @Test
    void aTreeIsJoinedAsDeepAsTheOptionSays() {
        assertThat(sql(select(NODE).options(joinedLoad(NODE.children).joinedLoad(NODE.children))))
                .isEqualTo("SELECT node.id, node.parent_id, node.name, node_1.id AS id_1, node_1.parent_id AS"
                        + " parent_id_1, node_1.name AS name_1, node_2.id AS id_2, node_2.parent_id AS parent_id_2,"
                        + " node_2.name AS name_2 FROM node LEFT OUTER JOIN node AS node_1 ON node.id ="
                        + " node_1.parent_id LEFT OUTER JOIN node AS node_2 ON node_1.id = node_2.parent_id ORDER BY"
                        + " node_1.id, node_2.id");
    }

    @Test
    void whatTheStatementJoinsItselfComesFirst() {
        assertThat(sql(select(USER)
                        .join(USER.addresses)
                        .options(containsEager(USER.addresses))
                        .where(ADDRESS.emailAddress.eq("sandy@b.org"))))
                .isEqualTo("SELECT address.id, address.email_address, address.user_id, user_account.id AS id_1,"
                        + " user_account.name, user_account.fullname FROM user_account JOIN address ON user_account.id"
                        + " = address.user_id WHERE address.email_address = ?");
    }

    @Test
    void columnsCanBeLeftOutButNotTheKey() {
        assertThat(sql(select(USER).options(loadOnly(USER.name)).where(USER.id.eq(1))))
                .isEqualTo("SELECT user_account.id, user_account.name FROM user_account WHERE user_account.id = ?");
        assertThat(sql(select(ORDER).options(loadOnly(ORDER.total), selectinLoad(ORDER.user))))
                .isEqualTo("SELECT \"order\".id, \"order\".total, \"order\".user_id FROM \"order\"");
    }

    @Test
    void anEntityInASubqueryIsItsColumns() {
        assertThat(sql(select(USER).where(exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id))))))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                        + " EXISTS (SELECT address.id, address.email_address, address.user_id FROM address WHERE"
                        + " address.user_id = user_account.id)");
    }

    @Test
    void aRelationshipOfOneObjectIsFoundByItsKey() {
        assertThat(sql(RelatedSelect.of(mapping(USER.addresses.mapping()), 2)))
                .isEqualTo("SELECT address.id, address.email_address, address.user_id FROM address WHERE ? ="
                        + " address.user_id ORDER BY address.id");
        assertThat(sql(RelatedSelect.of(ORDER.items.mapping(), 1)))
                .isEqualTo("SELECT item.id, item.title, item.version FROM item, order_item WHERE ? ="
                        + " order_item.order_id AND item.id = order_item.item_id ORDER BY item.id");
        assertThat(sql(RelatedSelect.of(ADDRESS.user.mapping(), 1)))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                        + " user_account.id = ?");
    }

    @Test
    void aRelationshipOfManyObjectsIsFoundByTheListOfTheirKeys() {
        assertThat(sql(RelatedSelect.in(
                        USER.addresses.mapping(),
                        EntitySource.of(USER.addresses.mapping().target()),
                        List.of(1, 2, 3))))
                .isEqualTo("SELECT address.user_id, address.id, address.email_address FROM address WHERE"
                        + " address.user_id IN (?, ?, ?) ORDER BY address.id");
        assertThat(sql(RelatedSelect.in(
                        ORDER.items.mapping(),
                        EntitySource.of(ORDER.items.mapping().target()),
                        List.of(1, 2, 3))))
                .isEqualTo("SELECT order_item.order_id, item.id, item.title, item.version FROM order_item JOIN item ON"
                        + " item.id = order_item.item_id WHERE order_item.order_id IN (?, ?, ?) ORDER BY item.id");
        assertThat(sql(RelatedSelect.in(
                        ADDRESS.user.mapping(),
                        EntitySource.of(ADDRESS.user.mapping().target()),
                        List.of(1, 2))))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                        + " user_account.id IN (?, ?)");
        assertThat(sql(RelatedSelect.in(
                        NODE.parent.mapping(),
                        EntitySource.of(NODE.parent.mapping().target()),
                        List.of(1))))
                .isEqualTo("SELECT node.id, node.parent_id, node.name FROM node WHERE node.id IN (?)");
    }

    private static RelationshipMapping mapping(RelationshipMapping mapping) {
        return mapping;
    }

    @Test
    void statementsOfOneShapeHaveOneKeyWhateverTheirValuesAndAliases() {
        CacheKey key = CacheKey.of(aliased("a"));

        assertThat(CacheKey.of(aliased("b"))).isEqualTo(key);
        assertThat(CacheKey.of(select(USER))).isNotEqualTo(CacheKey.of(select(ADDRESS)));
    }

    private static Select<?> aliased(String name) {
        User_ boss = USER.as("boss");
        return select(boss).options(selectinLoad(boss.addresses)).where(boss.name.eq(name));
    }

    @Test
    void optionsArePartOfTheKey() {
        CacheKey plain = CacheKey.of(select(USER));
        CacheKey selectin = CacheKey.of(select(USER).options(selectinLoad(USER.addresses)));

        assertThat(selectin).isNotEqualTo(plain);
        assertThat(CacheKey.of(select(USER).options(selectinLoad(USER.addresses))))
                .isEqualTo(selectin);
        assertThat(CacheKey.of(select(USER).options(joinedLoad(USER.addresses))))
                .isNotEqualTo(selectin);
        assertThat(CacheKey.of(select(USER).options(selectinLoad(USER.orders)))).isNotEqualTo(selectin);
        assertThat(CacheKey.of(select(USER).options(loadOnly(USER.name))))
                .isNotEqualTo(CacheKey.of(select(USER).options(loadOnly(USER.fullname))));
    }

    @Test
    void anOptionMustStartFromAnEntityOfTheStatement() {
        assertThatThrownBy(() -> sql(select(USER).options(selectinLoad(ORDER.items))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("starts from Order, which the statement does not select")
                .hasMessageEndingWith("[O052]");
        assertThatThrownBy(() -> sql(select(USER.name).options(selectinLoad(USER.orders))))
                .hasMessageEndingWith("[O052]");
    }

    @Test
    void optionsMustNotContradictEachOther() {
        assertThatThrownBy(() -> sql(select(USER).options(selectinLoad(USER.orders), raiseLoad(USER.orders))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("User.orders as SELECTIN and as RAISE")
                .hasMessageEndingWith("[O053]");
        assertThat(sql(select(USER).options(selectinLoad(USER.orders), selectinLoad(USER.orders))))
                .startsWith("SELECT user_account.id");
    }

    @Test
    void whatAPlanKeepsOfOptionsHoldsNoValues() {
        Select<?> statement = select(USER).options(selectinLoad(USER.addresses.and(ADDRESS.emailAddress.eq("secret"))));
        OptionTree options = OptionTree.of(statement);
        PlannedBinds binds = PlannedBinds.of(statement, options);
        Expression<Boolean> kept =
                binds.kept(options.options(USER.from())).condition(USER.addresses.mapping(), EntitySource.of(ADDRESS));
        assertThat(kept).isNotNull();
        assertThat(CacheKey.of(kept).binds()).singleElement().matches(bind -> bind.value() == null);
        assertThat(CacheKey.of(binds.given(kept)).binds())
                .singleElement()
                .matches(bind -> "secret".equals(bind.value()));
    }

    @Test
    void twoEntitiesWithJoinedRelationshipsAreJoinedEachOnItsOwn() {
        assertThat(sql(select(USER, ITEM).options(joinedLoad(USER.addresses), joinedLoad(ITEM.orders))))
                .contains("FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id ="
                        + " address_1.user_id, item LEFT OUTER JOIN (order_item AS order_item_1 JOIN");
    }
}
