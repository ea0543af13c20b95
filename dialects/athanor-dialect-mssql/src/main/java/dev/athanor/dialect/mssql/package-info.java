/**
 * How Microsoft SQL Server differs from standard SQL. What is written is compared as text only, and how failures are
 * told and values are bound follows the driver's documentation: no server was at hand to run it.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.mssql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
