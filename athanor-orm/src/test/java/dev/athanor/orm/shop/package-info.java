/** The models of the scenarios: users with addresses and orders, items of orders, nodes of a tree. */
@NullMarked
package dev.athanor.orm.shop;

import org.jspecify.annotations.NullMarked;
