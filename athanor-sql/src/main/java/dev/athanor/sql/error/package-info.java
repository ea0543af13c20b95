/** What goes wrong, as exceptions with stable codes. */
@NullMarked
package dev.athanor.sql.error;

import org.jspecify.annotations.NullMarked;
