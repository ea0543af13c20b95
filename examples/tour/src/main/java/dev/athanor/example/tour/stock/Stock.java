package dev.athanor.example.tour.stock;

import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Employee;
import dev.athanor.example.tour.shop.Genre;
import dev.athanor.example.tour.shop.MediaType;
import dev.athanor.example.tour.shop.Playlist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole store as plain objects, about 15,000 rows of them, that no database has seen yet. The same seed makes the same
 * store. Albums, tracks, invoices and their lines hang on the objects listed.
 *
 * @param genres the kinds of music
 * @param mediaTypes the formats tracks come in
 * @param artists who made the music
 * @param playlists what is played together
 * @param employees who works here; each boss before the team
 * @param customers who buys here
 * @param rows how many rows each table gets
 */
public record Stock(
        List<Genre> genres,
        List<MediaType> mediaTypes,
        List<Artist> artists,
        List<Playlist> playlists,
        List<Employee> employees,
        List<Customer> customers,
        Map<String, Integer> rows) {

    /** Makes a store up. */
    public static Stock of(long seed) {
        Dice dice = new Dice(seed);
        Catalogue music = new Catalogue(dice);
        Clientele people = new Clientele(dice, music.tracks);
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("genre", music.genres.size());
        rows.put("media_type", music.mediaTypes.size());
        rows.put("artist", music.artists.size());
        rows.put("album", music.albums);
        rows.put("track", music.tracks.size());
        rows.put("playlist", music.playlists.size());
        rows.put("playlist_track", music.playlistTracks);
        rows.put("employee", people.employees.size());
        rows.put("customer", people.customers.size());
        rows.put("invoice", people.invoices);
        rows.put("invoice_line", people.lines);
        return new Stock(
                music.genres,
                music.mediaTypes,
                music.artists,
                music.playlists,
                people.employees,
                people.customers,
                rows);
    }

    /** {@return how many rows there are in all} */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
