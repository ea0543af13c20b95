package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.View;
import java.util.List;

/** A tray with its cups. */
@View(Tray.class)
record TrayView(String name, List<CupView> cups) {}
