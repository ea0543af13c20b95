package dev.athanor.example.tour.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.athanor.example.tour.shop.Album;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Invoice;
import dev.athanor.example.tour.shop.InvoiceLine;
import dev.athanor.example.tour.shop.Track;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockTest {

    @Test
    void hasAboutFifteenThousandRowsInElevenTables() {
        Stock stock = Stock.of(1609);

        assertThat(stock.rows())
                .containsExactly(
                        entry("genre", 18),
                        entry("media_type", 5),
                        entry("artist", 220),
                        entry("album", 395),
                        entry("track", 3727),
                        entry("playlist", 18),
                        entry("playlist_track", 4548),
                        entry("employee", 8),
                        entry("customer", 175),
                        entry("invoice", 1140),
                        entry("invoice_line", 5233));
        assertThat(stock.total()).isBetween(14_000, 16_000);
    }

    @Test
    void isDeliveredCompletely() {
        Stock stock = Stock.of(1609);

        assertThat(stock.deliveries().stream().mapToInt(Stock.Delivery::rows).sum())
                .isEqualTo(stock.total());
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        String store = describe(Stock.of(1609));

        assertThat(describe(Stock.of(1609))).isEqualTo(store);
        assertThat(describe(Stock.of(1610))).isNotEqualTo(store);
    }

    @Test
    void keepsTheBooks() {
        List<Invoice> invoices = all(Stock.of(1609), Customer.class).stream()
                .flatMap(customer -> customer.invoices().stream())
                .toList();

        assertThat(invoices)
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(invoice.total())
                        .isEqualByComparingTo(invoice.lines().stream()
                                .map(InvoiceLine::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static String describe(Stock stock) {
        StringBuilder text = new StringBuilder();
        for (Artist artist : all(stock, Artist.class)) {
            text.append(artist).append('\n');
            for (Album album : artist.albums()) {
                text.append("  ").append(album).append('\n');
                for (Track track : album.tracks()) {
                    text.append("    ").append(track).append(' ').append(track.duration());
                }
            }
        }
        for (Customer customer : all(stock, Customer.class)) {
            text.append(customer).append(customer.email()).append(customer.invoices());
            customer.invoices().forEach(invoice -> text.append(invoice.lines()));
        }
        return text.toString();
    }

    private static <T> List<T> all(Stock stock, Class<T> type) {
        return stock.deliveries().stream()
                .flatMap(delivery -> delivery.objects().get().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
