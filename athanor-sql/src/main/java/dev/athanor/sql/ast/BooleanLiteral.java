package dev.athanor.sql.ast;

/** The constants {@code true} and {@code false}. */
public enum BooleanLiteral implements Condition {
    TRUE,
    FALSE;

    /** Returns the constant for {@code value}. */
    public static BooleanLiteral of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public Condition not() {
        return this == TRUE ? FALSE : TRUE;
    }

    @Override
    public BooleanLiteral traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        if (this == TRUE) {
            out.sql("true");
        } else {
            out.sql("false");
        }
    }
}
