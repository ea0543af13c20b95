/** Tables, columns, constraints, indexes and the metadata that holds them. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.schema;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
