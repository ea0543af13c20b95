package dev.athanor.sql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;

/** Two tables that the tests are about, and how a node is written as standard SQL. */
public final class Tables {

    public static final MetaData METADATA = new MetaData();
    public static final T1 T = new T1();
    public static final U1 U = new U1();

    private Tables() {}

    public static String sql(SqlNode node) {
        return Compiled.of(node, Dialect.STANDARD).sql();
    }

    /** The table {@code t}. */
    public static final class T1 extends Table {

        public final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        public final Column<Integer> x = add(column("x", INTEGER));
        public final Column<String> name = add(column("name", varchar(30)));
        public final Column<Boolean> b = add(column("b", BOOLEAN));

        private T1() {
            super("t", METADATA);
        }
    }

    /** The table {@code u}, whose rows belong to rows of {@code t}. */
    public static final class U1 extends Table {

        public final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        public final Column<Integer> tId = add(column("t_id", INTEGER).references("t.id"));
        public final Column<String> name = add(column("name", varchar(30)));

        private U1() {
            super("u", METADATA);
        }
    }
}
