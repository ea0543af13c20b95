package dev.athanor.example.tour.stock;

import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A whole store as plain objects, about 15,000 rows of them, that no database has seen yet. The same seed makes the
 * same store.
 *
 * @param deliveries the objects, those first that others refer to
 * @param rows how many rows each table gets
 */
public record Stock(List<Delivery> deliveries, Map<String, Integer> rows) {

    private static final int ARTISTS_AT_ONCE = 20;
    private static final int CUSTOMERS_AT_ONCE = 25;

    /**
     * Objects to store together, with all that hangs on them.
     *
     * @param what what they are, for reading
     * @param objects makes them ready
     * @param rows how many rows they are, in all tables
     */
    public record Delivery(String what, Supplier<? extends List<?>> objects, int rows) {}

    /** Makes a store up. */
    public static Stock of(long seed) {
        Dice dice = new Dice(seed);
        Catalogue music = new Catalogue(dice);
        Clientele people = new Clientele(dice, music.tracks);
        return new Stock(deliveries(music, people), rows(music, people));
    }

    private static Map<String, Integer> rows(Catalogue music, Clientele people) {
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
        return rows;
    }

    private static List<Delivery> deliveries(Catalogue music, Clientele people) {
        List<Delivery> all = new ArrayList<>();
        all.add(new Delivery("genres", () -> music.genres, music.genres.size()));
        all.add(new Delivery("media types", () -> music.mediaTypes, music.mediaTypes.size()));
        for (List<Artist> some : pages(music.artists, ARTISTS_AT_ONCE)) {
            int rows = 0;
            for (Artist artist : some) {
                rows += 1 + artist.albums().size();
                rows += artist.albums().stream()
                        .mapToInt(album -> album.tracks().size())
                        .sum();
            }
            all.add(new Delivery("artists, albums, tracks", () -> some, rows));
        }
        // Made when they are delivered: a track knows its playlists, and would take them along.
        for (Catalogue.Mix mix : music.playlists) {
            all.add(new Delivery(
                    "playlists", () -> List.of(mix.playlist()), 1 + mix.tracks().size()));
        }
        all.add(new Delivery("employees", () -> people.employees, people.employees.size()));
        for (List<Customer> some : pages(people.customers, CUSTOMERS_AT_ONCE)) {
            int rows = 0;
            for (Customer customer : some) {
                rows += 1 + customer.invoices().size();
                rows += customer.invoices().stream()
                        .mapToInt(invoice -> invoice.lines().size())
                        .sum();
            }
            all.add(new Delivery("customers, invoices, lines", () -> some, rows));
        }
        return List.copyOf(all);
    }

    private static <T> List<List<T>> pages(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pages;
    }

    /** {@return how many rows there are in all} */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
