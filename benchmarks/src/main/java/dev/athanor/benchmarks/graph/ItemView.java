package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.View;

/** An item to be shown. */
@View(PurchaseItem.class)
record ItemView(Integer id, String title, int quantity) {}
