package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Access;
import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.error.ParameterException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

// https://www.postgresql.org/docs/current/datatype-character.html
/** Text, which may hold every character but U+0000. */
enum TextCodec implements Codec<String> {
    INSTANCE;

    /**
     * Returns {@code text}.
     *
     * @throws ParameterException if the server does not take it ({@code E062})
     */
    static String checked(String text) {
        int place = text.indexOf('\0');
        if (place >= 0) {
            throw new ParameterException(
                    "E062",
                    "a text to be bound contains U+0000 at place " + place
                            + ", a character that postgresql keeps in no text; remove it, or keep bytes");
        }
        return text;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String text) throws SQLException {
        StandardCodec.STRING.bind(statement, index, checked(text));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        StandardCodec.STRING.bindNull(statement, index);
    }

    @Override
    public @Nullable String read(ResultSet row, int column) throws SQLException {
        return StandardCodec.STRING.read(row, column);
    }

    @Override
    public Access access() {
        return StandardCodec.STRING.access();
    }
}
