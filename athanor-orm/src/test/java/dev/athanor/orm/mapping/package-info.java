/** Tests of mappings from the inside. */
@NullMarked
package dev.athanor.orm.mapping;

import org.jspecify.annotations.NullMarked;
