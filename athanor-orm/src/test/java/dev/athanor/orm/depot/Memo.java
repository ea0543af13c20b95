package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.TypeMap;
import org.jspecify.annotations.Nullable;

/** A memo with a document, which may be none, and may be the document {@code null}. */
@Entity
public class Memo {

    @Id
    private @Nullable Integer id;

    @TypeMap(MemoTypes.class)
    private @Nullable String document;

    public Memo(@Nullable String document) {
        this.document = document;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String document() {
        return document;
    }

    public void document(@Nullable String newDocument) {
        this.document = newDocument;
    }
}
