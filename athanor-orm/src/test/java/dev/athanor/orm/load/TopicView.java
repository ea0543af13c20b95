package dev.athanor.orm.load;

import dev.athanor.orm.annotation.View;
import dev.athanor.orm.archive.Topic;

/** A topic by its name. */
@View(Topic.class)
record TopicView(String name) {}
