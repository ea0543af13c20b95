package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.converted;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Engine;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesGuideTest {

    // tag::converter[]
    record Cents(long amount) {}

    enum CentsConverter implements TypeConverter<Cents, Long> {
        INSTANCE;

        @Override
        public Long toDatabase(Cents value) {
            return value.amount();
        }

        @Override
        public Cents fromDatabase(Long value) {
            return new Cents(value);
        }
    }

    static final SqlType<Cents> CENTS = converted(BIGINT, Cents.class, CentsConverter.INSTANCE);
    // end::converter[]

    // tag::enum[]
    enum Mood {
        HAPPY,
        SAD
    }

    static final EnumType<Mood> MOOD = EnumType.of(Mood.class);
    // end::enum[]

    // tag::variant[]
    static final SqlType<String> EMAIL = varchar(200).withVariant(PostgresqlTypes.CITEXT, "postgresql");
    // end::variant[]

    @Test
    void typesOfTheUsersOwn() {
        // tag::use[]
        MetaData metadata = new MetaData();
        Table orders = Table.of(
                "orders",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("total", CENTS).notNull(),
                column("mood", MOOD),
                column("email", EMAIL));
        Column<Cents> total = orders.c("total", Cents.class);
        Column<Mood> mood = orders.c("mood", Mood.class);

        try (Engine engine = Engine.create("sqlite::memory:")) {
            metadata.createAll(engine);
            engine.run(connection -> {
                connection.execute(insert(orders).set(total, new Cents(250)).set(mood, Mood.SAD));
                List<Cents> dear = connection
                        .execute(select(total).where(total.gt(new Cents(200)), mood.eq(Mood.SAD)))
                        .map(row -> row.require(total))
                        .all();
                assertThat(dear).containsExactly(new Cents(250));
            });
        }
        // end::use[]
        assertThat(Compiled.of(new CreateTable(orders), PostgresqlDialect.instance())
                        .sql())
                .isEqualTo("CREATE TABLE orders (id SERIAL NOT NULL, total BIGINT NOT NULL, mood mood, email CITEXT,"
                        + " PRIMARY KEY (id))");
        assertThat(Dialect.STANDARD.typeName(EMAIL)).isEqualTo("VARCHAR(200)");
        assertThat(TEXT.sql()).isEqualTo("TEXT");
    }
}
