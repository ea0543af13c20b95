/** What a company has: classes whose columns are loaded inline, by further statements, or kept apart. */
@NullMarked
package dev.athanor.orm.fleet;

import org.jspecify.annotations.NullMarked;
