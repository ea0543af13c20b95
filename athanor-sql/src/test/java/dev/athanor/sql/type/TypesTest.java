package dev.athanor.sql.type;

import static dev.athanor.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesTest {

    private static final Dialect OTHER = Dialect.named("other").build();

    @Test
    void standardTypesAreWrittenAsTheStandardDoes() {
        assertThat(List.of(
                                Types.SMALLINT,
                                Types.numeric(10, 2),
                                Types.varchar(30),
                                Types.character(3),
                                Types.nationalVarchar(5),
                                Types.nationalCharacter(2),
                                Types.binary(4),
                                Types.varbinary(16),
                                Types.floating(24),
                                Types.time(3),
                                Types.timestamp(6),
                                Types.timestampTz(0),
                                Types.INTERVAL,
                                Types.array(Types.INTEGER),
                                Types.nativeType("DATETIME", LocalDateTime.class))
                        .stream()
                        .map(SqlType::sql)
                        .toList())
                .containsExactly(
                        "SMALLINT",
                        "NUMERIC(10, 2)",
                        "VARCHAR(30)",
                        "CHAR(3)",
                        "NVARCHAR(5)",
                        "NCHAR(2)",
                        "BINARY(4)",
                        "VARBINARY(16)",
                        "FLOAT(24)",
                        "TIME(3)",
                        "TIMESTAMP(6)",
                        "TIMESTAMP(0) WITH TIME ZONE",
                        "INTERVAL",
                        "INTEGER[]",
                        "DATETIME");
    }

    @Test
    void sizesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Types.varchar(0))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the length of a type is 0; give at least 1 [S009]");
        assertThatThrownBy(() -> Types.timestamp(10))
                .hasMessage("the digits after the second of a type are 10; give 0 to 9 [S009]");
        assertThatThrownBy(() -> Types.numeric(2, 3)).hasMessageEndingWith("[S009]");
    }

    @Test
    void arraysAreRefusedWhereThereAreNone() {
        Table table = Table.of("t", new MetaData(), column("a", ArrayType.of(Types.TEXT)));

        assertThatThrownBy(() -> Compiled.of(new CreateTable(table), OTHER))
                .isInstanceOf(CompileException.class)
                .hasMessage("other has no type TEXT[]; keep the values in a table of their own, or as JSON [C040]");
        Dialect able = Dialect.named("able")
                .capabilities(java.util.Set.of(Capability.ARRAYS))
                .build();
        assertThat(Compiled.of(new CreateTable(table), able).sql()).isEqualTo("CREATE TABLE t (a TEXT[])");
    }

    @Test
    void variantsAreFoundByTheNameOfTheDialect() {
        SqlType<String> type = Types.varchar(10)
                .withVariant(Types.TEXT, "other", "third")
                .withVariant(Types.converted(Types.TEXT, String.class, new Upper()), "fourth");

        assertThat(OTHER.typeName(type)).isEqualTo("TEXT");
        assertThat(Dialect.named("fourth").build().typeName(type)).isEqualTo("TEXT");
        assertThat(Dialect.STANDARD.typeName(type)).isEqualTo("VARCHAR(10)");
        assertThat(type.javaType()).isEqualTo(String.class);
        assertThat(type.name()).isEqualTo("VARCHAR");
        assertThat(type).hasToString("VARCHAR(10)");
    }

    private record Upper() implements TypeConverter<String, String> {

        @Override
        public String toDatabase(String value) {
            return value.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public String fromDatabase(String value) {
            return value;
        }
    }

    private enum Mood {
        HAPPY,
        SAD
    }

    @Test
    void enumsAreCheckedTextUnlessSaidOtherwise() {
        EnumType<Mood> mood = EnumType.of(Mood.class);
        Table table = Table.of(
                "t",
                new MetaData(),
                column("a", mood).notNull(),
                column("b", mood.unchecked()),
                column(
                        "c",
                        EnumType.of(Mood.class, value -> "it's " + value.name().length())));

        assertThat(Compiled.of(new CreateTable(table), OTHER).sql())
                .isEqualTo("CREATE TABLE t (a VARCHAR(5) NOT NULL CHECK (a IN ('HAPPY', 'SAD')), b VARCHAR(5),"
                        + " c VARCHAR(6) CHECK (c IN ('it''s 5', 'it''s 3')))");
        assertThat(mood.label(Mood.SAD)).isEqualTo("SAD");
        assertThat(mood.value("HAPPY")).isEqualTo(Mood.HAPPY);
        assertThat(mood.typeName()).isEqualTo("mood");
        assertThat(mood.named("m").inSchema("s"))
                .isEqualTo(mood.inSchema("s").named("m"))
                .isNotEqualTo(mood)
                .hasToString("[m, [HAPPY, SAD]]");
        assertThatThrownBy(() -> mood.value("ANGRY"))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S042]");
        assertThatThrownBy(() -> EnumType.of("size"))
                .hasMessage("the enum size has no value; give each value a label of its own, at least one [S041]");
        assertThatThrownBy(() -> EnumType.of(Mood.class, value -> "same")).hasMessageEndingWith("[S041]");
    }
}
