@NullMarked
package dev.athanor.engine.url;

import org.jspecify.annotations.NullMarked;
