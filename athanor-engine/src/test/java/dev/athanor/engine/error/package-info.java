@NullMarked
package dev.athanor.engine.error;

import org.jspecify.annotations.NullMarked;
