package dev.athanor.orm.depot;

import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.JsonCodec;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SQL types of what parcels have. */
public final class DepotTypes {

    /** Grams. */
    public static final SqlType<Weight> WEIGHT = Types.converted(Types.INTEGER, Weight.class, Grams.INSTANCE);

    /** Text without an end. */
    public static final SqlType<String> TEXT = Types.TEXT;

    /** Numbers, as an array where there are such, else as JSON. */
    public static final SqlType<List<Integer>> NUMBERS =
            Types.array(Types.INTEGER).withVariant(numbersAsJson(), "sqlite", "h2", "mariadb");

    /** Labels by name. */
    public static final SqlType<Map<String, String>> LABELS = labels();

    private DepotTypes() {}

    /** Returns the type of any enum: text without a check. */
    public static <E extends Enum<E>> SqlType<E> constants(Class<E> type) {
        return EnumType.of(type).asText().unchecked().ofLength(40);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class says nothing of its type parameters
    private static SqlType<List<Integer>> numbersAsJson() {
        return (SqlType) Types.json(List.class, Codec.INSTANCE);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class says nothing of its type parameters
    private static SqlType<Map<String, String>> labels() {
        return (SqlType) Types.json(Map.class, Codec.INSTANCE);
    }

    private enum Grams implements TypeConverter<Weight, Integer> {
        INSTANCE;

        @Override
        public Integer toDatabase(Weight value) {
            return value.grams();
        }

        @Override
        public Weight fromDatabase(Integer value) {
            return new Weight(value, "g");
        }
    }

    /** JSON as far as these types need it: flat lists of numbers, and flat objects of texts without quotes. */
    private enum Codec implements JsonCodec {
        INSTANCE;

        @Override
        public String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> members = new ArrayList<>();
                new TreeMap<>(map).forEach((name, label) -> members.add("\"" + name + "\":\"" + label + "\""));
                return "{" + String.join(",", members) + "}";
            }
            return value.toString().replace(" ", "");
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            String inner = json.strip().substring(1, json.strip().length() - 1);
            List<Integer> numbers = new ArrayList<>();
            Map<String, String> labels = new TreeMap<>();
            for (String part : inner.isBlank() ? new String[0] : inner.split(",", -1)) {
                if (type == Map.class) {
                    String[] member = part.replace("\"", "").split(":", -1);
                    labels.put(member[0].strip(), member[1].strip());
                } else {
                    numbers.add(Integer.valueOf(part.strip()));
                }
            }
            return type.cast(type == Map.class ? labels : numbers);
        }
    }
}
