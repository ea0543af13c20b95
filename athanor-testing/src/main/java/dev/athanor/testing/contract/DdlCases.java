package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.INTERVAL;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.NUMERIC;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.TIMESTAMP_TZ;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.character;
import static dev.athanor.sql.type.Types.nationalVarchar;
import static dev.athanor.sql.type.Types.nativeType;
import static dev.athanor.testing.contract.Outcome.text;
import static dev.athanor.testing.contract.StatementCase.example;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.METADATA;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.CreateView;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.IndexOptions;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.sql.type.EnumType;
import java.util.List;

/** CREATE and DROP. */
final class DdlCases {

    private static final Table CONSTRAINED = Table.of(
            "c",
            METADATA,
            column("a", INTEGER).primaryKey(),
            column("b", INTEGER).primaryKey(),
            column("p", INTEGER)
                    .references(ColumnReference.to("node.id")
                            .named("fk_p")
                            .onDelete(ReferentialAction.CASCADE)
                            .onUpdate(ReferentialAction.SET_NULL)),
            check("a > 0").named("ck_a"),
            unique("b", "p").named("uq_bp"));

    private static final Table QUALIFIED = Table.of(
            "t", "app", new MetaData(), column("id", INTEGER).primaryKey().comment("the id"), tableComment("a table"));

    private static final Table GENERATED = Table.of(
            "g",
            new MetaData(),
            column("id", INTEGER).primaryKey().identity(Identity.byDefault().start(10)),
            column("w", INTEGER).serverDefault("'5'"),
            column("ts", TIMESTAMP).serverDefault(function("now", TIMESTAMP)),
            column("area", INTEGER).computed("w * w", Computed.Storage.STORED));

    private static final Table EVERY_TYPE = Table.of(
            "types",
            METADATA,
            column("a", SMALLINT),
            column("b", BIGINT),
            column("c", nativeType("FLOAT", Double.class)),
            column("d", DOUBLE),
            column("e", NUMERIC),
            column("f", DATE),
            column("g", TIME),
            column("h", TIMESTAMP),
            column("i", TIMESTAMP_TZ),
            column("j", BLOB),
            column("k", TEXT),
            column("l", nationalVarchar(20)),
            column("m", UUID),
            column("n", INTERVAL),
            column("o", BOOLEAN),
            column("p", JSON),
            column("q", character(3)));

    private static final Table CHOICE = Table.of(
            "e",
            new MetaData(),
            column("s", EnumType.of("status", "new", "paid").unchecked()));

    private static final Table DEFERRED = Table.of(
            "k",
            METADATA,
            column("a", INTEGER),
            column("b", INTEGER),
            foreignKey(List.of("a", "b"), "c", List.of("a", "b"))
                    .named("fk_c")
                    .match(MatchKind.FULL)
                    .onDelete(ReferentialAction.CASCADE)
                    .deferrability(Deferrability.INITIALLY_DEFERRED));

    private static final Index PARTIAL = partial();

    static final List<StatementCase> TABLES = List.of(
            example(
                    "DDL-01",
                    () -> new CreateTable(USERS),
                    "CREATE TABLE user_account (id INTEGER NOT NULL, name VARCHAR(30) NOT NULL, fullname VARCHAR,"
                            + " age INTEGER, created_at TIMESTAMP, active BOOLEAN, PRIMARY KEY (id))"),
            example(
                    "DDL-02",
                    () -> new CreateTable(ADDRESSES),
                    "CREATE TABLE address (id INTEGER NOT NULL, email_address VARCHAR(100) NOT NULL,"
                            + " user_id INTEGER NOT NULL, PRIMARY KEY (id),"
                            + " FOREIGN KEY(user_id) REFERENCES user_account (id))"),
            example(
                    "DDL-03",
                    () -> new CreateTable(ORDERS),
                    "CREATE TABLE \"order\" (id INTEGER NOT NULL, user_id INTEGER, total NUMERIC(10, 2),"
                            + " \"Status\" VARCHAR(10), doc JSON, PRIMARY KEY (id),"
                            + " FOREIGN KEY(user_id) REFERENCES user_account (id))"),
            example(
                    "DDL-04",
                    () -> new CreateIndex(
                            new Index("ix_user_name", USERS, List.of(USERS.name, USERS.age.desc()), true)),
                    "CREATE UNIQUE INDEX ix_user_name ON user_account (name, age DESC)"),
            // Unicode(20) of SQLAlchemy is NVARCHAR(20) here, which SQLite and H2 take under that name. Where a type
            // that
            // says no precision would lose digits, MariaDB and H2 get one that does not.
            example(
                            "DDL-05",
                            () -> new CreateTable(EVERY_TYPE),
                            "CREATE TABLE types (a SMALLINT, b BIGINT, c FLOAT, d DOUBLE, e NUMERIC, f DATE, g TIME,"
                                    + " h DATETIME, i DATETIME, j BLOB, k TEXT, l NVARCHAR(20), m CHAR(32), n DATETIME,"
                                    + " o BOOLEAN, p JSON, q CHAR(3))")
                    .on(
                            text("CREATE TABLE types (a SMALLINT, b BIGINT, c FLOAT, d DOUBLE PRECISION, e NUMERIC,"
                                    + " f DATE, g TIME WITHOUT TIME ZONE, h TIMESTAMP WITHOUT TIME ZONE,"
                                    + " i TIMESTAMP WITH TIME ZONE, j BYTEA, k TEXT, l VARCHAR(20), m UUID, n INTERVAL,"
                                    + " o BOOLEAN, p JSON, q CHAR(3))"),
                            "postgresql")
                    .on(
                            text("CREATE TABLE types (a SMALLINT, b BIGINT, c FLOAT, d DOUBLE, e NUMERIC, f DATE,"
                                    + " g TIME, h DATETIME, i DATETIME, j BLOB, k TEXT, l VARCHAR(20), m CHAR(32),"
                                    + " n DATETIME, o BOOL, p JSON, q CHAR(3))"),
                            "mysql")
                    .on(
                            text("CREATE TABLE types (a SMALLINT, b BIGINT, c FLOAT, d DOUBLE, e DECIMAL(65, 30),"
                                    + " f DATE, g TIME(6), h DATETIME(6), i DATETIME(6), j LONGBLOB, k LONGTEXT,"
                                    + " l VARCHAR(20), m UUID, n DATETIME(6), o BOOL, p JSON, q CHAR(3))"),
                            "mariadb")
                    .on(
                            text("CREATE TABLE types (a SMALLINT, b BIGINT, c FLOAT, d DOUBLE PRECISION, e DECFLOAT,"
                                    + " f DATE, g TIME(9), h TIMESTAMP(9), i TIMESTAMP(9) WITH TIME ZONE, j BLOB,"
                                    + " k TEXT, l NVARCHAR(20), m UUID, n INTERVAL DAY(18) TO SECOND(9), o BOOLEAN,"
                                    + " p JSON, q CHAR(3))"),
                            "h2")
                    .on(
                            text("CREATE TABLE types (a SMALLINT NULL, b BIGINT NULL, c FLOAT NULL,"
                                    + " d DOUBLE PRECISION NULL, e NUMERIC NULL, f DATE NULL, g TIME NULL,"
                                    + " h DATETIME NULL, i DATETIMEOFFSET NULL, j IMAGE NULL, k TEXT NULL,"
                                    + " l NVARCHAR(20) NULL, m UNIQUEIDENTIFIER NULL, n DATETIME NULL, o BIT NULL,"
                                    + " p NVARCHAR(max) NULL, q CHAR(3) NULL)"),
                            "mssql")
                    .on(
                            text("CREATE TABLE types (a SMALLINT, b NUMBER(19), c FLOAT, d DOUBLE PRECISION, e NUMERIC,"
                                    + " f DATE, g TIME, h DATE, i DATE, j BLOB, k CLOB, l VARCHAR2(20 CHAR),"
                                    + " m CHAR(32), n INTERVAL DAY TO SECOND, o BOOLEAN, p JSON, q CHAR(3))"),
                            "oracle"),
            example("DDL-08", () -> new CreateTable(CHOICE), "CREATE TABLE e (s VARCHAR(4))")
                    .on(text("CREATE TABLE e (s status)"), "postgresql")
                    .on(text("CREATE TABLE e (s ENUM('new','paid'))"), "mysql", "mariadb")
                    .on(text("CREATE TABLE e (s VARCHAR(4) NULL)"), "mssql")
                    .on(text("CREATE TABLE e (s VARCHAR(4 CHAR))"), "oracle"),
            example(
                    "DDL-06",
                    () -> new CreateTable(CONSTRAINED),
                    "CREATE TABLE c (a INTEGER NOT NULL, b INTEGER NOT NULL, p INTEGER, PRIMARY KEY (a, b),"
                            + " CONSTRAINT ck_a CHECK (a > 0), CONSTRAINT uq_bp UNIQUE (b, p), CONSTRAINT fk_p"
                            + " FOREIGN KEY(p) REFERENCES node (id) ON DELETE CASCADE ON UPDATE SET NULL)"),
            example(
                    "DDL-07",
                    () -> new CreateTable(GENERATED),
                    "CREATE TABLE g (id INTEGER GENERATED BY DEFAULT AS IDENTITY (START WITH 10), w INTEGER DEFAULT '5',"
                            + " ts TIMESTAMP DEFAULT now(), area INTEGER GENERATED ALWAYS AS (w * w) STORED,"
                            + " PRIMARY KEY (id))"),
            example(
                    "DDL-10",
                    () -> new CreateSequence(Sequence.of("s").start(5).increment(2)),
                    "CREATE SEQUENCE s INCREMENT BY 2 START WITH 5"),
            example(
                    "DDL-09",
                    () -> new CreateTable(QUALIFIED),
                    "CREATE TABLE app.t (id INTEGER NOT NULL, PRIMARY KEY (id))"),
            example(
                    "create-if-not-exists",
                    () -> new CreateTable(CONSTRAINED, true),
                    "CREATE TABLE IF NOT EXISTS c (a INTEGER NOT NULL, b INTEGER NOT NULL, p INTEGER,"
                            + " PRIMARY KEY (a, b), CONSTRAINT ck_a CHECK (a > 0), CONSTRAINT uq_bp UNIQUE (b, p),"
                            + " CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES node (id) ON DELETE CASCADE"
                            + " ON UPDATE SET NULL)"),
            example(
                    "foreign-key-in-full",
                    () -> new CreateTable(DEFERRED),
                    "CREATE TABLE k (a INTEGER, b INTEGER, CONSTRAINT fk_c FOREIGN KEY(a, b) REFERENCES c (a, b)"
                            + " MATCH FULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)"),
            example(
                    "index-in-part",
                    () -> new CreateIndex(PARTIAL),
                    "CREATE UNIQUE INDEX ix_k ON k ((a + b) DESC, lower('X')) WHERE a > 5 AND b IS NOT NULL"),
            example(
                    "view",
                    () -> CreateView.of("v", select(USERS.id).where(USERS.name.eq("it's"))),
                    "CREATE VIEW v AS SELECT user_account.id FROM user_account WHERE user_account.name = 'it''s'"),
            example("comment", () -> new CommentOnTable(USERS, "it's"), "COMMENT ON TABLE user_account IS 'it''s'"),
            example("drop-table", () -> new DropTable(ORDERS), "DROP TABLE \"order\""),
            example("drop-if-exists", () -> new DropTable(ORDERS, true), "DROP TABLE IF EXISTS \"order\""));

    private DdlCases() {}

    private static Index partial() {
        Column<Integer> a = DEFERRED.c("a", Integer.class);
        Column<Integer> b = DEFERRED.c("b", Integer.class);
        return new Index(
                "ix_k",
                DEFERRED,
                List.of(a.plus(b).desc(), lower(literal("X"))),
                true,
                IndexOptions.NONE.where(a.gt(5).and(b.isNotNull())));
    }
}
