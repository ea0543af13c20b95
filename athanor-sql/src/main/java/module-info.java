/** SQL expression language: types, expressions, statements and their compilation to text. Needs no database. */
module dev.athanor.sql {
    requires static com.google.errorprone.annotations;
    requires static transitive org.jspecify;
}
