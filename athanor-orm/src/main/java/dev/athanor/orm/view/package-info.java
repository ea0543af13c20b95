/** Records with records and lists of records inside; start at {@link dev.athanor.orm.view.RecordView}. */
@CheckReturnValue
@NullMarked
package dev.athanor.orm.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
