/** One small world in four forms: entities alone, in one table, in joined tables, and concrete. */
@NullMarked
package dev.athanor.orm.matrix;

import org.jspecify.annotations.NullMarked;
