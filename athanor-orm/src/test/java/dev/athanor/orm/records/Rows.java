package dev.athanor.orm.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values of rows that are inserted by statements: no session writes records. */
final class Rows {

    private Rows() {}

    /** {@return a country of that code and name} */
    static Map<String, Object> country(String code) {
        return Map.of(
                "code",
                code,
                "name",
                code,
                "area.land",
                1L,
                "area.water",
                2,
                "continent",
                Continent.EUROPE,
                "island",
                true,
                "prefixes",
                List.of(1, 2));
    }

    /** {@return a rate of tax} */
    static Map<String, Object> rate(String country, int since, String percent) {
        return Map.of("country", country, "since", since, "percent", new BigDecimal(percent));
    }
}
