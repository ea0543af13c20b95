package dev.athanor.orm.load;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.archive.Paper;
import java.util.List;

/** A paper with its topics. */
@View(Paper.class)
record PaperView(Integer id, List<TopicView> topics) {}
