/** What is read of the rows of one statement: values, keys, members of collections, and what they become. */
@NullMarked
package dev.athanor.orm.load.row;

import org.jspecify.annotations.NullMarked;
