/** Parts of long results, as values; start at {@link dev.athanor.orm.page.Page}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.page;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
