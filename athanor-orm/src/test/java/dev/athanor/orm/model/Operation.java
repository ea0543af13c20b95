package dev.athanor.orm.model;

import java.util.ArrayList;
import java.util.List;

/** What is done at random, and how often. */
enum Operation {
    ADD(20),
    CHANGE(13),
    MOVE(17),
    REMOVE(24),
    DELETE(7),
    MERGE(7),
    EXPIRE(6),
    SAVEPOINT(6),
    ROLLBACK(6),
    FLUSH(6),
    COMMIT(7),
    NEW_SESSION(5);

    private final int weight;

    Operation(int weight) {
        this.weight = weight;
    }

    /** All operations, each as often as its weight says. */
    static final List<Operation> WEIGHTED = weighted();

    private static List<Operation> weighted() {
        List<Operation> weighted = new ArrayList<>();
        for (Operation operation : values()) {
            for (int i = 0; i < operation.weight; i++) {
                weighted.add(operation);
            }
        }
        return List.copyOf(weighted);
    }

    /** Returns whether there was something to do. */
    boolean run(World world, Choices choices) {
        Changes changes = new Changes(world, choices);
        Ends ends = new Ends(world, choices);
        return switch (this) {
            case ADD -> changes.add();
            case CHANGE -> changes.change();
            case MOVE -> changes.move();
            case REMOVE -> changes.remove();
            case DELETE -> changes.delete();
            case MERGE -> new Merges(world, choices).merge();
            case EXPIRE -> ends.expire();
            case SAVEPOINT -> ends.savepoint();
            case ROLLBACK -> ends.rollback();
            case FLUSH -> ends.flush();
            case COMMIT -> ends.commit();
            case NEW_SESSION -> ends.newSession();
        };
    }
}
