/** Statements that create, change and drop tables. Start at {@link dev.athanor.sql.ddl.CreateTable}. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.ddl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
