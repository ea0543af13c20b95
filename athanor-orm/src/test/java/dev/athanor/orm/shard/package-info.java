/** Sessions that are spread over several databases. */
@NullMarked
package dev.athanor.orm.shard;

import org.jspecify.annotations.NullMarked;
