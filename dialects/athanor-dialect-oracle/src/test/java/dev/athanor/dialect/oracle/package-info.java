@NullMarked
package dev.athanor.dialect.oracle;

import org.jspecify.annotations.NullMarked;
