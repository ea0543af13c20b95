package dev.athanor.sql.type;

/**
 * A port: writes objects as JSON and reads them back. Athanor brings no JSON library; a few lines make one a codec.
 *
 * <pre>{@code
 * enum Jackson implements JsonCodec {
 *     INSTANCE;
 *     private static final ObjectMapper MAPPER = new ObjectMapper();
 *     public String write(Object value) { return MAPPER.writeValueAsString(value); }
 *     public <T> T read(String json, Class<T> type) { return MAPPER.readValue(json, type); }
 * }
 * }</pre>
 */
public interface JsonCodec {

    /** Returns {@code value} as a JSON document. */
    String write(Object value);

    /** Returns what the document {@code json} says, as a {@code type}. */
    <T> T read(String json, Class<T> type);
}
