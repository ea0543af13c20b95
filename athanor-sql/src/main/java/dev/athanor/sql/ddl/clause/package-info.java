/**
 * The parts that schema statements are written of, each for a dialect to write its own way. Start at
 * {@link dev.athanor.sql.ddl.clause.ColumnSpecification}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.ddl.clause;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
