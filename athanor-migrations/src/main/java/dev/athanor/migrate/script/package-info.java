/**
 * The revisions and how they follow each other: the graph, the expressions that name places in it, and their files.
 * Start at {@link dev.athanor.migrate.script.RevisionGraph}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.migrate.script;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
