@NullMarked
package dev.athanor.dialect.mysql;

import org.jspecify.annotations.NullMarked;
