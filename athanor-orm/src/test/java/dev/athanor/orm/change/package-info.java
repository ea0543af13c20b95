@NullMarked
package dev.athanor.orm.change;

import org.jspecify.annotations.NullMarked;
