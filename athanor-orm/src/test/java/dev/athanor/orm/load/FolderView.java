package dev.athanor.orm.load;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.archive.Folder;
import java.util.List;

/** A folder with its papers. */
@View(Folder.class)
record FolderView(String title, List<PaperView> papers) {}
