/** How entities are related: what tells that rows belong together, and what is written for it. */
@NullMarked
package dev.athanor.orm.relation;

import org.jspecify.annotations.NullMarked;
