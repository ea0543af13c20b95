/** How H2, from version 2.2 on, differs from standard SQL. */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.h2;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
