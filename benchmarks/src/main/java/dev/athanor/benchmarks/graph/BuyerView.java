package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.View;
import java.util.List;

/** A customer to be shown, with orders. */
@View(Buyer.class)
record BuyerView(Integer id, String name, String city, List<PurchaseView> purchases) {}
