@NullMarked
package dev.athanor.engine.result;

import org.jspecify.annotations.NullMarked;
