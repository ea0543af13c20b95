@NullMarked
package dev.athanor.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
