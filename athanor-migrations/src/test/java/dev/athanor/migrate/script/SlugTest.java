package dev.athanor.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Create account,         create_account
            'a  b--c "d"',          a_b_c_d
            Größe ändern,           größe_ändern
            *** ,                   ''
            '',                     ''
            x'; DROP TABLE y; --,   x_drop_table_y
            ../../etc/passwd,       etc_passwd
            """)
    void joinsTheWords(String message, String slug) {
        assertThat(Slug.of(message)).isEqualTo(slug);
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Slug.of("a very long message about nothing", 20)).isEqualTo("a_very_long_message_");
        assertThat(Slug.of("word ".repeat(20))).hasSizeLessThanOrEqualTo(40).endsWith("word_");
        assertThat(Slug.of("x".repeat(100))).isEqualTo("x".repeat(40));
    }

    @Test
    void isPartOfAJavaName() {
        StringBuilder all = new StringBuilder();
        for (int c = 1; c < 0x3000; c++) {
            all.appendCodePoint(c);
        }

        assertThat(Slug.of(all.toString(), Integer.MAX_VALUE).codePoints())
                .allMatch(Character::isJavaIdentifierPart)
                .noneMatch(Character::isIdentifierIgnorable);
    }

    @Test
    void hasAFormForFileSystemsThatKnowAsciiOnly() {
        assertThat(Slug.ascii("größe_ändern_漢")).isEqualTo("groe_andern_");
    }
}
