package dev.athanor.example.tour.stock;

import dev.athanor.example.tour.shop.Customer;
import dev.athanor.example.tour.shop.Employee;
import dev.athanor.example.tour.shop.Invoice;
import dev.athanor.example.tour.shop.Track;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes up the people: those who work in the store, those who buy there, and what they bought. */
final class Clientele {

    private static final int CUSTOMERS = 175;
    private static final LocalDate OPENING = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private final Dice dice;
    private final List<Track> tracks;
    final List<Employee> employees;
    final List<Customer> customers = new ArrayList<>();
    int invoices;
    int lines;

    Clientele(Dice dice, List<Track> tracks) {
        this.dice = dice;
        this.tracks = tracks;
        this.employees = staff();
        List<Employee> clerks =
                employees.stream().filter(one -> one.title().equals("Clerk")).toList();
        for (int number = 1; number <= CUSTOMERS; number++) {
            customers.add(customer(number).lookedAfterBy(dice.percent(92) ? dice.pick(clerks) : null));
        }
        // Nobody keeps books by customer: the invoices come in the order of their days.
        record Visit(LocalDateTime when, Customer customer) {}
        List<Visit> visits = new ArrayList<>();
        for (Customer customer : customers) {
            LocalDate first = OPENING.plusDays(dice.between(0, 1400));
            int count = dice.between(3, 10);
            for (int i = 0; i < count; i++) {
                visits.add(new Visit(visit(first), customer));
            }
        }
        visits.sort((a, b) -> a.when().compareTo(b.when()));
        for (Visit visit : visits) {
            fill(visit.customer().invoice(visit.when()));
        }
    }

    private static List<Employee> staff() {
        Employee owner = new Employee("Wilhelmina", "Thistlewood", "Owner", LocalDate.of(2021, 1, 4));
        Employee floor = new Employee("Casimir", "Vell", "Floor manager", LocalDate.of(2021, 1, 18));
        Employee books = new Employee("Noor", "Pemberwick", "Bookkeeper", LocalDate.of(2021, 2, 1));
        owner.lead(floor);
        owner.lead(books);
        floor.lead(new Employee("Saskia", "Amsel", "Clerk", LocalDate.of(2021, 2, 15)));
        floor.lead(new Employee("Osric", "Lark", "Clerk", LocalDate.of(2021, 9, 1)));
        floor.lead(new Employee("Yara", "Birkenfeld", "Clerk", LocalDate.of(2022, 6, 1)));
        floor.lead(new Employee("Baptiste", "Tolk", "Clerk", LocalDate.of(2023, 4, 3)));
        books.lead(new Employee("Hedwig", "Ravn", "Archivist", LocalDate.of(2024, 1, 8)));
        List<Employee> all = new ArrayList<>(List.of(owner, floor, books));
        all.addAll(floor.team());
        all.addAll(books.team());
        return all;
    }

    private Customer customer(int number) {
        String first = dice.pick(Words.FIRST_NAMES);
        String last = dice.pick(Words.LAST_NAMES);
        Words.Country country = country();
        String email =
                plain(first) + "." + plain(last) + "." + number + "@example." + dice.pick(List.of("org", "com", "net"));
        return new Customer(first, last, email, dice.pick(country.cities()), country.name());
    }

    private Words.Country country() {
        int ticket = dice.between(1, 100);
        for (Words.Country country : Words.COUNTRIES) {
            ticket -= country.share();
            if (ticket <= 0) {
                return country;
            }
        }
        throw new IllegalStateException("the shares of the countries make less than 100");
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns a moment while the shop is open; in December it is twice as full. */
    private LocalDateTime visit(LocalDate first) {
        int days = (int) (LAST_DAY.toEpochDay() - first.toEpochDay());
        LocalDate day = first.plusDays(dice.between(0, days));
        if (day.getMonth() != Month.DECEMBER && dice.percent(8)) {
            day = LocalDate.of(day.getYear(), Month.DECEMBER, dice.between(1, 31));
        }
        return day.atTime(dice.between(9, 20), dice.between(0, 59), dice.between(0, 59));
    }

    /** Who likes a track often takes more of the same album. */
    private void fill(Invoice invoice) {
        invoices++;
        int count = dice.between(1, 8);
        int number = dice.between(0, tracks.size() - 1);
        for (int i = 0; i < count; i++) {
            invoice.add(tracks.get(number), dice.percent(96) ? 1 : dice.between(2, 4));
            lines++;
            number = dice.percent(60) ? (number + 1) % tracks.size() : dice.popular(tracks.size());
        }
    }
}
