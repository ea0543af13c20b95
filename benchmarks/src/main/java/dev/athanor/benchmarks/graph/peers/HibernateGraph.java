package dev.athanor.benchmarks.graph.peers;

import dev.athanor.benchmarks.graph.GraphSide;
import dev.athanor.benchmarks.graph.GraphSums;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

/** By Hibernate: by fetch joins, or by loading on first use in batches of 500, its way to further selects. */
public final class HibernateGraph implements GraphSide {

    private final SessionFactory sessions;
    private final boolean joins;

    /** Opens it on {@code source}. */
    public HibernateGraph(DataSource source, boolean joins) {
        this.joins = joins;
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.setProperty("hibernate.default_batch_fetch_size", "500");
        configuration.addAnnotatedClass(GraphEntities.Buyer.class);
        configuration.addAnnotatedClass(GraphEntities.Purchase.class);
        configuration.addAnnotatedClass(GraphEntities.Item.class);
        sessions = configuration.buildSessionFactory();
    }

    private GraphSums read(Function<Session, GraphSums> work) {
        try (Session session = sessions.openSession()) {
            session.setDefaultReadOnly(false);
            Transaction transaction = session.beginTransaction();
            try {
                return work.apply(session);
            } finally {
                transaction.rollback();
            }
        }
    }

    @Override
    public GraphSums graph() {
        String query = joins
                ? "select b from Buyer b left join fetch b.purchases p left join fetch p.items order by b.id"
                : "from Buyer b order by b.id";
        return read(session -> GraphEntities.sums(
                session.createSelectionQuery(query, GraphEntities.Buyer.class).getResultList()));
    }

    @Override
    public GraphSums entities() {
        return read(session ->
                GraphEntities.purchases(session.createSelectionQuery("from Purchase", GraphEntities.Purchase.class)
                        .getResultList()));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
