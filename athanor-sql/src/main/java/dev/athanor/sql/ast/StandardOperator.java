package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/** The operators of standard SQL, with the precedences that decide about parentheses. */
public enum StandardOperator implements Operator {
    TIMES(" * ", 8, true),
    DIVIDE(" / ", 8, false),
    FLOOR_DIVIDE(" / ", 8, false),
    MODULO(" % ", 8, false),
    NEGATE("-", 8, false),
    PLUS(" + ", 7, true),
    MINUS(" - ", 7, false),
    BIT_AND(" & ", 7, false),
    BIT_OR(" | ", 7, false),
    BIT_XOR(" ^ ", 7, false),
    SHIFT_LEFT(" << ", 7, false),
    SHIFT_RIGHT(" >> ", 7, false),
    BIT_NOT("~", 8, false),
    CONCAT(" || ", 5, true),
    EQ(" = ", 5, false),
    NE(" != ", 5, false),
    LT(" < ", 5, false),
    LE(" <= ", 5, false),
    GT(" > ", 5, false),
    GE(" >= ", 5, false),
    LIKE(" LIKE ", 5, false),
    NOT_LIKE(" NOT LIKE ", 5, false),
    ILIKE(" ILIKE ", 5, false),
    NOT_ILIKE(" NOT ILIKE ", 5, false),
    IN(" IN ", 5, false),
    NOT_IN(" NOT IN ", 5, false),
    IS(" IS ", 5, false),
    IS_NOT(" IS NOT ", 5, false),
    IS_DISTINCT_FROM(" IS DISTINCT FROM ", 5, false),
    IS_NOT_DISTINCT_FROM(" IS NOT DISTINCT FROM ", 5, false),
    BETWEEN(" BETWEEN ", 5, false),
    NOT_BETWEEN(" NOT BETWEEN ", 5, false),
    NOT("NOT ", 5, false),
    COLLATE(" COLLATE ", 4, false),
    AND(" AND ", 3, true),
    OR(" OR ", 2, true),
    /** What stands between the elements of a list: nothing there needs parentheses but a list. */
    COMMA(", ", -1, true),
    /** The right side of an assignment in UPDATE: every operator below it is put in parentheses. */
    ASSIGN("=", 99, false),
    /** The condition of a branch of CASE: every operator is put in parentheses. */
    WHEN("WHEN ", 99, false);

    private final String sql;
    private final int precedence;
    private final boolean associative;

    StandardOperator(String sql, int precedence, boolean associative) {
        this.sql = sql;
        this.precedence = precedence;
        this.associative = associative;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int precedence() {
        return precedence;
    }

    @Override
    public boolean associative() {
        return associative;
    }

    /**
     * {@return the operator that compares the same with its operands changed over, or {@code null} if there is none}
     */
    @Nullable
    StandardOperator mirrored() {
        return switch (this) {
            case LT -> GT;
            case GT -> LT;
            case LE -> GE;
            case GE -> LE;
            case EQ, NE -> this;
            default -> null;
        };
    }

    @Override
    public @Nullable Operator negation() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case ILIKE -> NOT_ILIKE;
            case NOT_ILIKE -> ILIKE;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
            case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
            case BETWEEN -> NOT_BETWEEN;
            case NOT_BETWEEN -> BETWEEN;
            default -> null;
        };
    }
}
