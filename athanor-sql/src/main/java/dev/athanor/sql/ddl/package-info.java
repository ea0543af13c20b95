/** Statements that create, alter and drop. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.ddl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
