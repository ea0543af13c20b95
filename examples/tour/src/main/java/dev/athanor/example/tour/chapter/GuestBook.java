package dev.athanor.example.tour.chapter;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;

/**
 * Who was here: a typed table of Core. It marks a file as one of the tour's, so that no other is ever touched, and it
 * is the one thing a tour leaves for the next.
 */
final class GuestBook extends Table {

    static final String NAME = "tour_guest_book";

    final Column<Integer> id = add(column("id", INTEGER).primaryKey());
    final Column<String> visitor = add(column("visitor", varchar(40)).notNull());

    GuestBook() {
        super(NAME, new MetaData());
    }
}
