package dev.athanor.example.tour.stock;

import dev.athanor.example.tour.shop.Album;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Genre;
import dev.athanor.example.tour.shop.MediaType;
import dev.athanor.example.tour.shop.Playlist;
import dev.athanor.example.tour.shop.Track;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes up the music: artists, their albums and tracks, and the playlists. */
final class Catalogue {

    private static final int ARTISTS = 220;
    private static final List<BigDecimal> PRICES = List.of(
            new BigDecimal("0.99"),
            new BigDecimal("0.99"),
            new BigDecimal("1.29"),
            new BigDecimal("1.99"),
            new BigDecimal("4.20"));

    /** A playlist to be. */
    record Mix(String name, List<Track> tracks) {

        Playlist playlist() {
            Playlist playlist = new Playlist(name);
            tracks.forEach(playlist::add);
            return playlist;
        }
    }

    private final Dice dice;
    final List<Genre> genres = new ArrayList<>();
    final List<MediaType> mediaTypes = new ArrayList<>();
    final List<Artist> artists = new ArrayList<>();
    final List<Track> tracks = new ArrayList<>();
    final List<Mix> playlists = new ArrayList<>();
    int albums;
    int playlistTracks;

    Catalogue(Dice dice) {
        this.dice = dice;
        Words.GENRES.forEach(name -> genres.add(new Genre(name)));
        Words.FORMATS.forEach(name -> mediaTypes.add(new MediaType(name)));
        Set<String> names = new HashSet<>();
        while (artists.size() < ARTISTS) {
            String name = artistName();
            if (names.add(name)) {
                artists.add(artist(name));
            }
        }
        for (String name : Words.PLAYLISTS) {
            playlists.add(mix(name, playlists.isEmpty() ? 1200 : dice.between(60, 300)));
        }
    }

    private Artist artist(String name) {
        Artist artist = new Artist(name);
        Genre genre = dice.pickPopular(genres);
        int year = dice.between(1962, 2019);
        int count = dice.percent(55) ? 1 : dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            Album album = artist.release(albumTitle(), year);
            fill(album, name, genre);
            albums++;
            year += dice.between(1, 3);
        }
        return artist;
    }

    private void fill(Album album, String artist, Genre genre) {
        int format = dice.percent(70) ? dice.between(0, 1) : dice.between(2, PRICES.size() - 1);
        int count = dice.between(6, 13);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(trackName());
        }
        for (String name : names) {
            Duration duration = Duration.ofMillis(dice.between(95_000, 380_000));
            Track track = new Track(name, duration, PRICES.get(format), genre, mediaTypes.get(format));
            if (dice.percent(80)) {
                track.by(dice.percent(60) ? artist : person());
            }
            album.add(track);
            tracks.add(track);
        }
    }

    private Mix mix(String name, int size) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < size) {
            chosen.add(dice.between(0, tracks.size() - 1));
        }
        playlistTracks += size;
        return new Mix(name, chosen.stream().map(tracks::get).toList());
    }

    private String artistName() {
        return switch (dice.between(0, 7)) {
            case 0 -> "The " + dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS) + "s";
            case 1 -> dice.pick(Words.NOUNS) + " & " + dice.pick(Words.NOUNS);
            case 2 -> "Professor " + dice.pick(Words.NOUNS);
            case 3 -> person() + " " + dice.pick(List.of("Quartet", "Trio", "Orchestra", "Ensemble"));
            case 4 -> dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS);
            case 5 -> dice.pick(Words.FIRST_NAMES) + " and the " + dice.pick(Words.NOUNS) + "s";
            case 6 -> "DJ " + dice.pick(Words.NOUNS);
            default -> person();
        };
    }

    private String albumTitle() {
        return switch (dice.between(0, 6)) {
            case 0 -> "Songs for a " + dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS);
            case 1 -> "Postcards from " + dice.pick(Words.PLACES);
            case 2 -> "The " + dice.pick(Words.NOUNS) + " Sessions";
            case 3 -> dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS);
            case 4 -> "Live at " + dice.pick(Words.PLACES);
            case 5 -> "How to Repair a " + dice.pick(Words.NOUNS);
            default -> "A " + dice.pick(Words.NOUNS) + " for " + dice.pick(Words.FIRST_NAMES);
        };
    }

    private String trackName() {
        return switch (dice.between(0, 8)) {
            case 0 -> dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS);
            case 1 -> dice.pick(Words.NOUNS) + " in " + dice.pick(Words.PLACES);
            case 2 -> "The " + dice.pick(Words.NOUNS) + " and the " + dice.pick(Words.NOUNS);
            case 3 -> "Waiting for " + dice.pick(Words.FIRST_NAMES);
            case 4 -> dice.between(3, 99) + " " + dice.pick(Words.NOUNS) + "s";
            case 5 -> "Goodbye, " + dice.pick(Words.PLACES);
            case 6 -> "My " + dice.pick(Words.ADJECTIVES) + " " + dice.pick(Words.NOUNS);
            case 7 -> dice.pick(Words.FIRST_NAMES) + "'s " + dice.pick(Words.NOUNS);
            default -> dice.pick(Words.NOUNS) + " No. " + dice.between(2, 12);
        };
    }

    private String person() {
        return dice.pick(Words.FIRST_NAMES) + " " + dice.pick(Words.LAST_NAMES);
    }
}
