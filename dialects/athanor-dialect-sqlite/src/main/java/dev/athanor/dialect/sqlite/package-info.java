/** How SQLite differs from standard SQL. */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.sqlite;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
