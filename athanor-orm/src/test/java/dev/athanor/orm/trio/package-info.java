/** A company and its employees in three forms: in joined tables, in one table, and in tables of their own. */
@NullMarked
package dev.athanor.orm.trio;

import org.jspecify.annotations.NullMarked;
