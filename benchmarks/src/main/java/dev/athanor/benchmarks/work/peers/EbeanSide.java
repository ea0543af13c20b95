package dev.athanor.benchmarks.work.peers;

import dev.athanor.benchmarks.work.Probe;
import dev.athanor.benchmarks.work.Side;
import dev.athanor.benchmarks.work.WorkStore;
import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Transaction;
import io.ebean.config.DatabaseConfig;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** By Ebean, in its batch mode. */
public final class EbeanSide implements Side {

    private final Database database;

    /** Opens it on {@code source}. */
    public EbeanSide(DataSource source, String platform) {
        DatabaseConfig config = new DatabaseConfig();
        config.setName("work_" + platform);
        config.setDataSource(source);
        config.setRegister(false);
        config.setDefaultServer(false);
        config.setPersistBatchSize(500);
        config.addClass(JpaEntities.Customer.class);
        config.addClass(JpaEntities.Basket.class);
        config.addClass(JpaEntities.Line.class);
        database = DatabaseFactory.create(config);
    }

    /** Work in a transaction. */
    private interface Work {
        int in(Transaction transaction);
    }

    private int rolledBack(Probe probe, Work work) throws SQLException {
        try (Transaction transaction = database.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(500);
            int done = work.in(transaction);
            transaction.flush();
            probe.look(transaction.connection());
            transaction.rollback();
            return done;
        }
    }

    @Override
    public int insert(Probe probe) throws SQLException {
        List<JpaEntities.Customer> customers = new ArrayList<>(WorkStore.ROWS);
        for (int i = 1; i <= WorkStore.ROWS; i++) {
            customers.add(new JpaEntities.Customer(i));
        }
        int unused = rolledBack(probe, transaction -> {
            database.insertAll(customers, transaction);
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
        return rolledBack(probe, transaction -> {
            List<JpaEntities.Customer> all = database.find(JpaEntities.Customer.class)
                    .usingTransaction(transaction)
                    .orderBy("id")
                    .findList();
            List<JpaEntities.Customer> changed = new ArrayList<>();
            for (int i = 0; i < all.size(); i += nth) {
                all.get(i).raise();
                changed.add(all.get(i));
            }
            database.updateAll(changed, transaction);
            return all.size();
        });
    }

    @Override
    public int delete(Probe probe) throws SQLException {
        return rolledBack(probe, transaction -> {
            List<JpaEntities.Basket> baskets = database.find(JpaEntities.Basket.class)
                    .usingTransaction(transaction)
                    .fetch("lines")
                    .orderBy("id")
                    .findList();
            int lines = 0;
            for (JpaEntities.Basket basket : baskets) {
                lines += basket.lines().size();
            }
            int unused = database.deleteAll(baskets, transaction);
            return lines;
        });
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
