package dev.athanor.orm.depot;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;

/** Texts that are documents. */
public final class MemoTypes {

    /** Documents as they are written. */
    public static final SqlType<String> DOCUMENT = Types.JSON;

    private MemoTypes() {}
}
