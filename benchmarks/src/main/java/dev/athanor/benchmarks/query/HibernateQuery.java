package dev.athanor.benchmarks.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The query as Hibernate's criteria have it. */
final class HibernateQuery {

    private HibernateQuery() {}

    static SelectionQuery<Object[]> of(StatelessSession session, Wanted wanted) {
        CriteriaBuilder build = session.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = build.createQuery(Object[].class);
        Root<StoreEntities.Line> line = query.from(StoreEntities.Line.class);
        Join<StoreEntities.Line, StoreEntities.Invoice> invoice = line.join("invoice");
        Join<StoreEntities.Invoice, StoreEntities.Customer> customer = invoice.join("customer");
        Join<StoreEntities.Customer, StoreEntities.Employee> employee = customer.join("supportRep");
        Join<StoreEntities.Line, StoreEntities.Track> track = line.join("track");
        Join<StoreEntities.Track, StoreEntities.Album> album = track.join("album");
        Join<StoreEntities.Album, StoreEntities.Artist> artist = album.join("artist");
        query.select(build.array(line.get("id"), track.get("name"), artist.get("name"), invoice.get("total")));
        query.where(
                build.gt(invoice.<BigDecimal>get("total"), wanted.least()),
                build.le(invoice.<BigDecimal>get("total"), wanted.most()),
                build.isNotNull(invoice.get("billingCity")),
                build.equal(customer.get("country"), wanted.country()),
                build.like(customer.get("lastName"), wanted.lastName()),
                build.equal(employee.get("title"), wanted.title()),
                build.between(track.get("milliseconds"), 100_000, 400_000),
                build.lt(track.<BigDecimal>get("unitPrice"), BigDecimal.TEN),
                artist.get("name").in(wanted.artists()),
                build.ge(line.<Integer>get("quantity"), 1));
        query.orderBy(build.desc(invoice.get("total")), build.asc(line.get("id")));
        return session.createSelectionQuery(query).setMaxResults(50);
    }
}
