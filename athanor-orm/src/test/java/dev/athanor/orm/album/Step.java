package dev.athanor.orm.album;

import java.util.function.IntFunction;

/** Numbers with room between them. */
final class Step implements IntFunction<String> {

    @Override
    public String apply(int index) {
        return "s" + (index + 1) * 10;
    }
}
