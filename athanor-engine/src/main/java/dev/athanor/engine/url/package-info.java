/** Addresses of databases; start at {@link dev.athanor.engine.url.DatabaseUrl}. */
@CheckReturnValue
@NullMarked
package dev.athanor.engine.url;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
