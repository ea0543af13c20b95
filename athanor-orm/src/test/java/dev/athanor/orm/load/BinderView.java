package dev.athanor.orm.load;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.archive.Folder;

/** A folder by its title. */
@View(Folder.class)
record BinderView(String title) {}
