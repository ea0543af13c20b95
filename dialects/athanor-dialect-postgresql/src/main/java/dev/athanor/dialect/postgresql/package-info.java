/** How PostgreSQL differs from standard SQL. */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.postgresql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
