/**
 * What every database promises of schemas: what is defined is created, what was created is told again, and what differs
 * is found. Start at {@link dev.athanor.testing.contract.schema.RoundTripContract}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.contract.schema;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
