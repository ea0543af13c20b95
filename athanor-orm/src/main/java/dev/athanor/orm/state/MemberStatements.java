package dev.athanor.orm.state;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;

/** A port: the statements about the members that one object has by a relationship. */
public interface MemberStatements {

    /** {@return a statement that selects the members} */
    Select<Row1<Object>> select();

    /** {@return a statement that inserts members} */
    Insert<Row> insert();

    /** {@return a statement that changes the rows of members} */
    Update<Row> update();

    /** {@return a statement that deletes the rows of members} */
    Delete<Row> delete();
}
