/**
 * Entities as data: what the annotation processor found out, and what is made of it; start at
 * {@link dev.athanor.orm.mapping.EntityDescriptor}.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.mapping;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
