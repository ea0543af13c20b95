/**
 * How MySQL and MariaDB differ from standard SQL; MariaDB is what differs from MySQL. MariaDB 11.4 is tested for real;
 * what MySQL itself is written is compared as text only.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.dialect.mysql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
