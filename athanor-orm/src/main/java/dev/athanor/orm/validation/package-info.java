/** What metamodels say of the methods that validate attributes. */
@NullMarked
package dev.athanor.orm.validation;

import org.jspecify.annotations.NullMarked;
