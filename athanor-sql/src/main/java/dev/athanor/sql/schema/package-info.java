/** The schema of a database: tables, columns, keys. Start at {@link dev.athanor.sql.schema.Table}. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.schema;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
