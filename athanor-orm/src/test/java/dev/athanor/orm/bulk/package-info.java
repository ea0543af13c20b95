/** Sessions with very many objects. */
@NullMarked
package dev.athanor.orm.bulk;

import org.jspecify.annotations.NullMarked;
