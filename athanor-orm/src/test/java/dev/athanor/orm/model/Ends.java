package dev.athanor.orm.model;

import static java.util.Objects.requireNonNull;

/** Operations that write, forget and go back. */
final class Ends {

    private static final int DEEPEST = 2;

    private final World world;
    private final Choices choices;

    Ends(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
    }

    boolean expire() {
        flush();
        if (world.model().nodes().isEmpty() || choices.coin()) {
            world.note("session.expireAll();");
            world.session().expireAll();
        } else {
            Node node = choices.of(world.model().nodes());
            Object object = world.object(node);
            world.note("session.expire(" + node + ");");
            world.session().expire(object);
        }
        return true;
    }

    boolean savepoint() {
        if (world.savepoints().size() == DEEPEST || (!world.savepoints().isEmpty() && choices.below(3) == 0)) {
            world.note("nested" + world.savepoints().size() + ".commit();");
            world.savepoints().pop().transaction().commit();
        } else {
            Model before = world.model().copy();
            world.note("SessionTransaction nested" + (world.savepoints().size() + 1) + " = session.beginNested();");
            world.savepoints().push(new World.Savepoint(world.session().beginNested(), before));
        }
        return true;
    }

    boolean rollback() {
        if (!world.savepoints().isEmpty() && choices.below(3) > 0) {
            world.note("nested" + world.savepoints().size() + ".rollback();");
            World.Savepoint savepoint = requireNonNull(world.savepoints().pop());
            savepoint.transaction().rollback();
            world.back(savepoint.before());
        } else {
            world.note("session.rollback();");
            world.session().rollback();
            world.backToCommit();
        }
        new LiveObjects(world).compare();
        return true;
    }

    boolean flush() {
        world.note("session.flush();");
        world.session().flush();
        return true;
    }

    boolean commit() {
        world.note("session.commit();");
        world.session().commit();
        world.committed();
        return true;
    }

    boolean newSession() {
        world.note("session.close();");
        world.note("session = sessions.open();");
        world.reopen();
        return true;
    }
}
