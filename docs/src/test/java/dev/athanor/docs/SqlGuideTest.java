package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlGuideTest {

    // tag::typed[]
    static final class Users extends Table {
        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<String> name = add(column("name", varchar(30)).notNull());
        final Column<Integer> age = add(column("age", INTEGER));

        Users(MetaData metadata) {
            super("user_account", metadata);
        }
    }
    // end::typed[]

    private final MetaData metadata = new MetaData();
    private final Users users = new Users(metadata);

    // tag::dynamic[]
    private final Table addresses = Table.of(
            "address",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("email_address", varchar(100)).notNull(),
            column("user_id", INTEGER).notNull().references("user_account.id"));

    private final Column<String> email = addresses.c("email_address", String.class);
    // end::dynamic[]

    @Test
    void statementsAreBuiltStepByStep() {
        // tag::select[]
        Select<Row2<String, String>> statement = select(users.name, email)
                .join(addresses) // along the foreign key
                .where(users.age.gt(17), email.like("%@a.org"))
                .orderBy(users.name)
                .limit(10);
        // end::select[]

        assertThat(statement)
                .hasToString("SELECT user_account.name, address.email_address FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id"
                        + " WHERE user_account.age > :age_1 AND address.email_address LIKE :email_address_1"
                        + " ORDER BY user_account.name LIMIT :param_1");
    }

    @Test
    void conditionsAreValues() {
        // tag::conditions[]
        Condition grown = users.age.ge(18);
        Condition known = users.name.in("spongebob", "sandy").or(users.name.like("pat%"));
        Select<?> both = select(users.id).where(grown, known);
        Select<?> neither = select(users.id).where(not(or(grown, known)));
        // end::conditions[]

        assertThat(both.toString())
                .endsWith("WHERE user_account.age >= :age_1 AND"
                        + " (user_account.name IN (:name_1) OR user_account.name LIKE :name_2)");
        assertThat(neither.toString()).contains("WHERE NOT (user_account.age >= :age_1 OR ");
    }

    @Test
    void tablesCanBeReadTwiceAndQueriesRead() {
        // tag::alias[]
        Alias older = users.as("older");
        Select<?> pairs = select(users.name, older.column(users.name))
                .join(older, older.column(users.age).gt(users.age));

        Subquery counts = select(addresses.c("user_id"), count().as("n"))
                .groupBy(addresses.c("user_id"))
                .subquery("counts");
        Select<?> many = select(users.name)
                .join(counts, users.id.eq(counts.c("user_id", Integer.class)))
                .where(counts.c("n", Long.class).gt(1));
        // end::alias[]

        assertThat(pairs.toString()).contains("JOIN user_account AS older ON older.age > user_account.age");
        assertThat(many.toString()).contains(") AS counts ON user_account.id = counts.user_id WHERE counts.n > :n_1");
    }

    @Test
    void changesAreStatementsToo() {
        // tag::update[]
        Update<?> birthday = update(users).where(users.id.eq(5)).set(users.age, users.age.plus(1));
        // end::update[]

        assertThat(birthday)
                .hasToString("UPDATE user_account SET age=(user_account.age + :age_1) WHERE user_account.id = :id_1");

        // tag::others[]
        Update<?> fromOthers = update(users) // UPDATE … SET … FROM address
                .set(users.name, email)
                .where(addresses.c("user_id", Integer.class).eq(users.id));
        Delete<?> usingOthers = delete(users) // DELETE FROM … USING address
                .where(addresses.c("user_id", Integer.class).eq(users.id), email.like("%@spam.org"));
        Insert<?> ofAQuery = insert(addresses) // INSERT INTO … SELECT
                .from(List.of(email, addresses.c("user_id")), select(users.name.concat("@a.org"), users.id));
        // end::others[]

        assertThat(fromOthers.toString()).contains(" FROM address WHERE ");
        assertThat(usingOthers.toString()).contains(" USING address WHERE ");
        assertThat(ofAQuery.toString()).startsWith("INSERT INTO address (email_address, user_id) SELECT ");

        // tag::upsert[]
        Insert<?> row = insert(users).set(users.id, 1).set(users.name, "sandy").set(users.age, 30);
        Insert<?> orNothing = row.onConflict(users.id).doNothing();
        Insert<?> orReplace = row.onConflict(users.id).doUpdate(users.name, users.age);
        Insert<?> orChange = row.onConflict(users.id)
                .doUpdate(there -> there.set(users.age, users.age.plus(excluded(users.age)))
                        .where(users.age.lt(100)));
        // end::upsert[]

        assertThat(orNothing.toString()).endsWith("ON CONFLICT (id) DO NOTHING");
        assertThat(orReplace.toString()).endsWith("DO UPDATE SET name = excluded.name, age = excluded.age");
        assertThat(orChange.toString())
                .endsWith("SET age = (user_account.age + excluded.age) WHERE user_account.age < :age_2");
    }
}
