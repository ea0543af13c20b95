@NullMarked
package dev.athanor.dialect.mssql;

import org.jspecify.annotations.NullMarked;
