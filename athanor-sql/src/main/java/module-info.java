/** SQL expression language: types, expressions, statements and their compilation to text. Needs no database. */
module dev.athanor.sql {
    requires static com.google.errorprone.annotations;
    requires static transitive org.jspecify;

    exports dev.athanor.sql;
    exports dev.athanor.sql.ast;
    exports dev.athanor.sql.compile;
    exports dev.athanor.sql.ddl;
    exports dev.athanor.sql.ddl.clause;
    exports dev.athanor.sql.error;
    exports dev.athanor.sql.schema;
    exports dev.athanor.sql.schema.option;
    exports dev.athanor.sql.type;
}
