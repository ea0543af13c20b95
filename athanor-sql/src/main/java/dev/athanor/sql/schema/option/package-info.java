/**
 * How constraints, indexes and sequences are made, beside what they are of; start at
 * {@link dev.athanor.sql.schema.option.IndexOptions}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.schema.option;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
