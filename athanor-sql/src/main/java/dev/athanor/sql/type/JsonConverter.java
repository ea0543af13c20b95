package dev.athanor.sql.type;

/** Objects as JSON documents. */
record JsonConverter<T>(Class<T> type, JsonCodec codec) implements TypeConverter<T, String> {

    @Override
    public String toDatabase(T value) {
        return codec.write(value);
    }

    @Override
    public T fromDatabase(String value) {
        return codec.read(value, type);
    }
}
