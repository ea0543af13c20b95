/** What a press prints: versions that the program makes, and keys that nothing puts in order. */
@NullMarked
package dev.athanor.orm.press;

import org.jspecify.annotations.NullMarked;
