/** What the generated metamodel classes are made of; start at {@link dev.athanor.orm.metamodel.EntityPath}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.metamodel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
