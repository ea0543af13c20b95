package dev.athanor.benchmarks.query;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the query looks for. It differs from run to run, as in a program; the shape of the query does not.
 *
 * @param least the least total of the invoice
 * @param most the greatest total of the invoice
 * @param country the country of the customer
 * @param lastName the pattern of the customer's last name
 * @param title the title of the employee
 * @param artists the names of artists
 */
record Wanted(BigDecimal least, BigDecimal most, String country, String lastName, String title, List<String> artists) {

    static Wanted number(int n) {
        return new Wanted(
                BigDecimal.valueOf(n % 10),
                BigDecimal.valueOf(n % 10 + 20),
                "Country " + n % 25,
                "L" + n % 7 + "%",
                "Agent",
                List.of("Artist " + n % 100, "Artist " + n % 50, "Artist " + n % 30));
    }
}
