package dev.athanor.orm.album;

import java.io.Serializable;
import java.util.Comparator;

/** Orders remarks by their length. */
final class LongestFirst implements Comparator<Remark>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Remark one, Remark other) {
        return Integer.compare(other.text().length(), one.text().length());
    }
}
