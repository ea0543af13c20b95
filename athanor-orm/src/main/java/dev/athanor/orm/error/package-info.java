/** What the ORM throws; start at {@link dev.athanor.orm.error.SessionException}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.error;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
