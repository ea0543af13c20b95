/** Papers that are kept when they are thrown away, those of many offices together. */
@NullMarked
package dev.athanor.orm.archive;

import org.jspecify.annotations.NullMarked;
