/** Classes mapped to tables, a session and its unit of work. */
module dev.athanor.orm {
    requires transitive dev.athanor.engine;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static jdk.compiler; // for the guard, which javac runs
    requires static org.jspecify;

    exports dev.athanor.orm.annotation;
    exports dev.athanor.orm.collection;
    exports dev.athanor.orm.error;
    exports dev.athanor.orm.key;
    exports dev.athanor.orm.mapping;
    exports dev.athanor.orm.metamodel;
    exports dev.athanor.orm.page;
    exports dev.athanor.orm.query;
    exports dev.athanor.orm.relation;
    exports dev.athanor.orm.state;
    exports dev.athanor.orm.validation;
    exports dev.athanor.orm.view;
    exports dev.athanor.orm;
}
