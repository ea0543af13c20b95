/** What sessions do is compared with a model: entities of every kind, and random operations on them. */
@NullMarked
package dev.athanor.orm.model;

import org.jspecify.annotations.NullMarked;
