/**
 * The nodes of SQL statements, for authors of dialects and of new constructs.
 *
 * <p>Applications build statements through {@link dev.athanor.sql} and rarely need this package. Start at
 * {@link dev.athanor.sql.ast.SqlNode}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.sql.ast;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
