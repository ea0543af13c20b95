/**
 * How Oracle, from version 12.2 on, differs from standard SQL. What is written is compared as text only, and how
 * failures are told and values are bound follows the driver's documentation: no server was at hand to run it.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.oracle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
