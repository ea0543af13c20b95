/** What a database is to the engine; start at {@link dev.athanor.engine.dialect.JdbcDialect}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.dialect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
