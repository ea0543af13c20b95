/** Accounts whose attributes are validated by their classes. */
@NullMarked
package dev.athanor.orm.bank;

import org.jspecify.annotations.NullMarked;
