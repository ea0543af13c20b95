package dev.athanor.docs.shop;

import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

// tag::types[]
public final class ShopTypes {

    public static final SqlType<String> TEXT = Types.TEXT; // String fields are TEXT, unless they have a length

    public static <E extends Enum<E>> SqlType<E> constants(Class<E> type) { // and all enums are text
        return EnumType.of(type).asText().ofLength(20);
    }
    // end::types[]

    private ShopTypes() {}
}
