/**
 * The contract of dialects: what every database writes and does, in test classes that the tests of a dialect extend.
 * Start at {@link dev.athanor.testing.contract.StatementContract}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.testing.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
