package dev.athanor.benchmarks.work;

import static dev.athanor.benchmarks.Customer_.CUSTOMER;
import static dev.athanor.benchmarks.work.Basket_.BASKET;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.select;

import dev.athanor.benchmarks.Customer;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Session;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** By a session. */
final class AthanorSide implements Side {

    private final Engine engine;

    AthanorSide(DataSource source) {
        this.engine = Engine.create(source);
    }

    @Override
    public int insert(Probe probe) throws SQLException {
        List<Customer> customers = new ArrayList<>(WorkStore.ROWS);
        for (int i = 1; i <= WorkStore.ROWS; i++) {
            customers.add(Customer.numbered(i));
        }
        try (Session session = new Session(engine)) {
            session.addAll(customers);
            session.flush();
            probe.look(session.connection().jdbc());
        }
        int keys = 0;
        for (Customer customer : customers) {
            keys += customer.id() == null ? 0 : 1;
        }
        return keys;
    }

    @Override
    public int change(int nth, Probe probe) throws SQLException {
        try (Session session = new Session(engine)) {
            List<Customer> all =
                    session.scalars(select(CUSTOMER).orderBy(CUSTOMER.id)).all();
            for (int i = 0; i < all.size(); i += nth) {
                Customer customer = all.get(i);
                customer.balance(customer.balance().add(BigDecimal.ONE));
            }
            session.flush();
            probe.look(session.connection().jdbc());
            return all.size();
        }
    }

    @Override
    public int delete(Probe probe) throws SQLException {
        try (Session session = new Session(engine)) {
            int lines = 0;
            for (Basket basket : session.scalars(
                            select(BASKET).options(selectinLoad(BASKET.lines)).orderBy(BASKET.id))
                    .all()) {
                lines += basket.lines().size();
                session.delete(basket);
            }
            session.flush();
            probe.look(session.connection().jdbc());
            return lines;
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
