package dev.athanor.orm.model;

import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A session, its objects, the model they are compared with, and the code of what was done. */
final class World implements AutoCloseable {

    private final SessionFactory sessions;
    private final Rows rows;
    private final Map<Node, Object> objects = new HashMap<>();
    private final Map<Node, Integer> ids = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private Session session;
    private Model model = new Model();
    private Model committed = new Model();

    /** A nested transaction and the model when it began. */
    record Savepoint(SessionTransaction transaction, Model before) {}

    World(SessionFactory sessions, Rows rows) {
        this.sessions = sessions;
        this.rows = rows;
        this.session = sessions.open();
    }

    Session session() {
        return session;
    }

    Model model() {
        return model;
    }

    Deque<Savepoint> savepoints() {
        return savepoints;
    }

    Map<Node, Integer> ids() {
        return ids;
    }

    /** Notes a line of the program. */
    void note(String line) {
        code.append("        ").append(line).append('\n');
    }

    /** {@return what was done, as the body of a test} */
    String code() {
        return code.toString();
    }

    static String literal(@Nullable Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    /** Makes a new object, which is in no session yet. */
    Node create(Kind kind) {
        Node node = new Node(kind, counts.merge(kind, 1, Integer::sum));
        String type = kind.type().getSimpleName();
        note(type + " " + node + " = new " + type + "();");
        objects.put(node, kind.make());
        model.add(node);
        return node;
    }

    /** {@return the object of the session, which is loaded if need be} */
    Object object(Node node) {
        Object known = objects.get(node);
        if (known == null) {
            Object[] key = key(node);
            StringBuilder values = new StringBuilder();
            for (Object part : key) {
                values.append(", ").append(literal(part));
            }
            note(node + " = session.getOne(" + node.kind().type().getSimpleName() + ".class" + values + ");");
            known = session.getOne(node.kind().type(), key);
            objects.put(node, known);
        }
        return known;
    }

    boolean isHere(Node node) {
        return objects.containsKey(node);
    }

    void place(Node node, Object object) {
        objects.put(node, object);
    }

    private Object[] key(Node node) {
        return node.kind().isNumbered()
                ? new Object[] {Objects.requireNonNull(ids.get(node))}
                : node.kind().scalars().stream()
                        .filter(Scalar::isKey)
                        .map(scalar -> Objects.requireNonNull(model.value(node, scalar.name())))
                        .toArray();
    }

    void write(Node node, Scalar scalar, @Nullable Object value) {
        Object object = object(node);
        note(node + "." + scalar.name() + "(" + literal(value) + ");");
        scalar.write(object, value);
        model.set(node, scalar.name(), value);
    }

    /** Lets an object refer to another one, by itself or by the collection of that. */
    void refer(Node node, Reference reference, @Nullable Node target, boolean byCollection) {
        Object object = object(node);
        Object other = target == null ? null : object(target);
        Reference.Inverse inverse = reference.inverse();
        if (byCollection && inverse != null && other != null) {
            note(target + "." + inverse.name() + "().add(" + node + ");");
            inverse.members().apply(other).add(object);
        } else {
            note(node + "." + reference.name() + "(" + target + ");");
            reference.write(object, other);
        }
        model.set(node, reference.name(), target);
    }

    /** Goes back to what there was before. */
    void back(Model before) {
        model = before;
        objects.keySet()
                .removeIf(node -> !model.contains(node)
                        && !committed.contains(node)
                        && savepoints.stream()
                                .noneMatch(savepoint -> savepoint.before().contains(node)));
    }

    /** Goes back to the last commit. */
    void backToCommit() {
        savepoints.clear();
        back(committed.copy());
    }

    /** Takes the model for what the database has, and compares them. */
    void committed() {
        savepoints.clear();
        rows.compare(this);
        model.touched().clear();
        committed = model.copy();
        back(model);
    }

    void reopen() {
        session.close();
        session = sessions.open();
        backToCommit();
        objects.clear();
    }

    @Override
    public void close() {
        session.close();
    }
}
