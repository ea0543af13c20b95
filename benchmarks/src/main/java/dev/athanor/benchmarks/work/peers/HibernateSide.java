package dev.athanor.benchmarks.work.peers;

import dev.athanor.benchmarks.work.Probe;
import dev.athanor.benchmarks.work.Side;
import dev.athanor.benchmarks.work.WorkStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

/** By Hibernate, with the settings for batches that its guide recommends. */
public final class HibernateSide implements Side {

    private final SessionFactory sessions;

    /** Opens it on {@code source}. */
    public HibernateSide(DataSource source) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.setProperty("hibernate.jdbc.batch_size", "500");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        configuration.addAnnotatedClass(JpaEntities.Customer.class);
        configuration.addAnnotatedClass(JpaEntities.Basket.class);
        configuration.addAnnotatedClass(JpaEntities.Line.class);
        sessions = configuration.buildSessionFactory();
    }

    /** Work in a session. */
    private interface Work {
        int in(Session session);
    }

    private int rolledBack(Probe probe, Work work) {
        try (Session session = sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                int done = work.in(session);
                session.flush();
                session.doWork(probe::look);
                return done;
            } finally {
                transaction.rollback();
            }
        }
    }

    @Override
    public int insert(Probe probe) throws SQLException {
        List<JpaEntities.Customer> customers = new ArrayList<>(WorkStore.ROWS);
        for (int i = 1; i <= WorkStore.ROWS; i++) {
            customers.add(new JpaEntities.Customer(i));
        }
        int unused = rolledBack(probe, session -> {
            customers.forEach(session::persist);
            return customers.size();
        });
        int keys = 0;
        for (JpaEntities.Customer customer : customers) {
            keys += customer.id() == null ? 0 : 1;
        }
        return keys;
    }

    @Override
    public int change(int nth, Probe probe) throws SQLException {
        return rolledBack(probe, session -> {
            List<JpaEntities.Customer> all = session.createSelectionQuery(
                            "from Customer c order by c.id", JpaEntities.Customer.class)
                    .getResultList();
            for (int i = 0; i < all.size(); i += nth) {
                all.get(i).raise();
            }
            return all.size();
        });
    }

    @Override
    public int delete(Probe probe) throws SQLException {
        return rolledBack(probe, session -> {
            int lines = 0;
            for (JpaEntities.Basket basket : session.createSelectionQuery(
                            "from Basket b join fetch b.lines order by b.id", JpaEntities.Basket.class)
                    .getResultList()) {
                lines += basket.lines().size();
                session.remove(basket);
            }
            return lines;
        });
    }

    @Override
    public void close() {
        sessions.close();
    }
}
