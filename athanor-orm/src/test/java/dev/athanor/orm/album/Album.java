package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An album. */
@Entity
public class Album {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(
            backPopulates = "album",
            position = "place",
            firstPosition = 1,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Track> tracks = new ArrayList<>();

    @Relationship(
            backPopulates = "album",
            positionBy = Step.class,
            position = "step",
            renumberOnAdd = true,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Scene> scenes = new ArrayList<>();

    @Relationship(backPopulates = "album", cascade = Cascade.ALL)
    private SortedSet<Photo> photos = new TreeSet<>();

    @Relationship(cascade = Cascade.ALL, sortedBy = LongestFirst.class)
    private SortedSet<Remark> remarks = new TreeSet<>(new LongestFirst());

    @Relationship(
            backPopulates = "album",
            mapKey = "title",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Map<String, Chapter> chapters = new HashMap<>();

    @Relationship(backPopulates = "album", mapKeyBy = Initial.class, cascade = Cascade.ALL)
    private Map<Character, Label> labels = new HashMap<>();

    @Relationship(backPopulates = "album", mapKey = "id", ignoreUnsetKey = true, cascade = Cascade.ALL)
    private Map<Integer, Sticker> stickers = new HashMap<>();

    @Relationship(backPopulates = "albums", secondary = "album_genre", cascade = Cascade.ALL)
    private Set<Genre> genres = new HashSet<>();

    @Relationship(backPopulates = "album", orderBy = "id", cascade = Cascade.ALL, passiveDeletes = true)
    private WriteOnly<Visit> visits = WriteOnly.create();

    public Album(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Track> tracks() {
        return tracks;
    }

    public void tracks(List<Track> newTracks) {
        this.tracks = newTracks;
    }

    public List<Scene> scenes() {
        return scenes;
    }

    public SortedSet<Photo> photos() {
        return photos;
    }

    public void photos(SortedSet<Photo> newPhotos) {
        this.photos = newPhotos;
    }

    public SortedSet<Remark> remarks() {
        return remarks;
    }

    public Map<String, Chapter> chapters() {
        return chapters;
    }

    public void chapters(Map<String, Chapter> newChapters) {
        this.chapters = newChapters;
    }

    public Map<Character, Label> labels() {
        return labels;
    }

    public Map<Integer, Sticker> stickers() {
        return stickers;
    }

    public Set<Genre> genres() {
        return genres;
    }

    public WriteOnly<Visit> visits() {
        return visits;
    }

    public void visits(WriteOnly<Visit> newVisits) {
        this.visits = newVisits;
    }
}
