/** A hierarchy in two tables: engineers have one of their own, managers share that of employees. */
@NullMarked
package dev.athanor.orm.staff;

import org.jspecify.annotations.NullMarked;
