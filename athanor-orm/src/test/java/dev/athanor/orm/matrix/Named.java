package dev.athanor.orm.matrix;

/** What has a name. */
interface Named {

    String name();
}
