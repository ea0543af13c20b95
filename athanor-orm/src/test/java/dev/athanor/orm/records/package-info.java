/** Entities that are records: read, and never written by the unit of work. */
@NullMarked
package dev.athanor.orm.records;

import org.jspecify.annotations.NullMarked;
