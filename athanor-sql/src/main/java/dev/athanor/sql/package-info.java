/** The front door of the SQL expression language: start at {@link dev.athanor.sql.Sql}. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
