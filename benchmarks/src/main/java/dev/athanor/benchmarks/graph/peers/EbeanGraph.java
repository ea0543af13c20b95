package dev.athanor.benchmarks.graph.peers;

import dev.athanor.benchmarks.graph.GraphSide;
import dev.athanor.benchmarks.graph.GraphSums;
import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.FetchConfig;
import io.ebean.Transaction;
import io.ebean.config.DatabaseConfig;
import java.util.function.Function;
import javax.sql.DataSource;

/** By Ebean: each collection by one further query, as it does on its own where a join would multiply rows. */
public final class EbeanGraph implements GraphSide {

    private final Database database;

    /** Opens it on {@code source}. */
    public EbeanGraph(DataSource source, String platform) {
        DatabaseConfig config = new DatabaseConfig();
        config.setName("graph_" + platform);
        config.setDataSource(source);
        config.setRegister(false);
        config.setDefaultServer(false);
        config.addClass(GraphEntities.Buyer.class);
        config.addClass(GraphEntities.Purchase.class);
        config.addClass(GraphEntities.Item.class);
        database = DatabaseFactory.create(config);
    }

    private GraphSums read(Function<Transaction, GraphSums> work) {
        try (Transaction transaction = database.beginTransaction()) {
            GraphSums sums = work.apply(transaction);
            transaction.rollback();
            return sums;
        }
    }

    @Override
    public GraphSums graph() {
        return read(transaction -> GraphEntities.sums(database.find(GraphEntities.Buyer.class)
                .usingTransaction(transaction)
                .fetch("purchases", FetchConfig.ofQuery(1000))
                .fetch("purchases.items", FetchConfig.ofQuery(1000))
                .orderBy("id")
                .findList()));
    }

    @Override
    public GraphSums entities() {
        return read(transaction -> GraphEntities.purchases(database.find(GraphEntities.Purchase.class)
                .usingTransaction(transaction)
                .findList()));
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
