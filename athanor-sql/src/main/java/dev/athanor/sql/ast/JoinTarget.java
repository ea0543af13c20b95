package dev.athanor.sql.ast;

import java.util.List;

/** What {@code join(...)} takes: something to read from, or a relationship of the ORM that leads there. */
public interface JoinTarget extends SqlNode {

    /** {@return the joins to make, in order; more than one where the way leads through an association table} */
    List<JoinStep> joinSteps();

    @Override
    JoinTarget traverse(Traversal walk);
}
