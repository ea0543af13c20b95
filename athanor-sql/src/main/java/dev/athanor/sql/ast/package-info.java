/** Nodes of statements and expressions; for authors of dialects and extensions. */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.ast;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
