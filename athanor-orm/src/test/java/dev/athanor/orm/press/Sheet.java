package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Mutable;
import dev.athanor.orm.annotation.TypeMap;
import dev.athanor.orm.depot.DepotTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet, whose values are changed in place. */
@Entity(table = "press_sheet")
@TypeMap(DepotTypes.class)
public class Sheet {

    @Id
    private @Nullable Integer id;

    private int number;

    @Mutable
    private Map<String, String> inks = new TreeMap<>();

    @Mutable
    private @Nullable List<Integer> folds;

    @Mutable
    private byte @Nullable [] picture;

    @Embedded
    private @Nullable Finish finish;

    public Sheet(int number) {
        this.number = number;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Map<String, String> inks() {
        return inks;
    }

    public void inks(Map<String, String> newInks) {
        this.inks = newInks;
    }

    public @Nullable List<Integer> folds() {
        return folds;
    }

    public void folds(List<Integer> newFolds) {
        this.folds = newFolds;
    }

    public @Nullable Finish finish() {
        return finish;
    }

    public void finish(@Nullable Finish newFinish) {
        this.finish = newFinish;
    }

    public byte @Nullable [] picture() {
        return picture;
    }

    public void picture(byte[] bytes) {
        this.picture = bytes;
    }
}
