package dev.athanor.sql.ast;

/** What a traversal meets in the place of a part that is not there. */
enum Absence {
    ABSENT
}
