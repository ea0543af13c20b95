/**
 * Statements about entities and how they become statements about tables; start at
 * {@link dev.athanor.orm.query.EntitySelectRewriter}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
