package dev.athanor.orm.load;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.archive.Paper;
import org.jspecify.annotations.Nullable;

/** A paper with its folder. */
@View(Paper.class)
record LeafView(Integer id, @Nullable BinderView folder) {}
