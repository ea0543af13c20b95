@NullMarked
package dev.athanor.engine.execute;

import org.jspecify.annotations.NullMarked;
