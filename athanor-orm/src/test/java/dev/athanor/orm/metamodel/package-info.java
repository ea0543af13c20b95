/** The metamodel, used for the first time. */
@NullMarked
package dev.athanor.orm.metamodel;

import org.jspecify.annotations.NullMarked;
