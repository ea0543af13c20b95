package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.View;
import java.time.LocalDateTime;

/** An order to be shown alone. */
@View(Purchase.class)
record PurchaseRow(Integer id, int buyerId, LocalDateTime placedAt, long cents) {}
