package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.View;
import java.time.LocalDateTime;
import java.util.List;

/** An order to be shown, with items. */
@View(Purchase.class)
record PurchaseView(Integer id, LocalDateTime placedAt, long cents, List<ItemView> items) {}
