package dev.athanor.processor;

/** The kinds of problems; each has a page in {@code docs/errors}. */
enum Code {
    /** An enum or interface is an entity. */
    P001,
    /** An entity class that the metamodel cannot reach or the ORM cannot construct. */
    P002,
    /** An entity that extends another, or is abstract. */
    P003,
    /** An entity class with type parameters. */
    P004,
    /** A superclass without a usable constructor. */
    P005,
    /** No primary key. */
    P006,
    /** A field of a type that no column holds. */
    P007,
    /** A collection declared as a class, not as an interface. */
    P008,
    /** A relationship to something that is no entity. */
    P009,
    /** backPopulates names nothing that points back. */
    P010,
    /** A foreign key to nothing. */
    P011,
    /** No way, or more than one, between the tables of a relationship. */
    P012,
    /** orderBy or mapKey names nothing. */
    P013,
    /** joinBy or remoteSide names nothing. */
    P014,
    /** Two attributes in one column. */
    P015,
    /** A mapped field that is not private. */
    P016,
    /** A reserved name. */
    P017,
    /** The name of the metamodel is taken. */
    P018,
    /** Nullability cannot be told. */
    P019,
    /** The build keeps class files where they cannot be instrumented. */
    P020,
    /** Instrumentation failed. */
    P021,
    /** A statement was made and dropped. */
    P022,
    /** The compiler is not javac. */
    P023,
    /** An annotation stands where it means nothing. */
    P024,
    /** A version column that cannot count. */
    P025,
    /** An annotation names a static method that is not there, or cannot be called. */
    P027,
    /** A field that is no record, or a record that cannot be taken apart, is embedded. */
    P028,
    /** A class that cannot be a mapped superclass. */
    P029,
    /** A mapping beside a class that does not fit it. */
    P030,
    /** A relationship that is only read, and shall write. */
    P031,
    /** Classes of a hierarchy that nothing tells apart, or two things do. */
    P040,
    /** A class of a hierarchy without an identity, or with that of another. */
    P041,
    /** A key in a class that has the key of the one above. */
    P042,
    /** A relationship to many of a type that is no collection the ORM knows. */
    P050,
    /** A sorted set without an order, or an order of what is none. */
    P051,
    /** A class of which the metamodel cannot make what an annotation needs. */
    P052,
    /** position names nothing that can be counted, or stands where nothing is. */
    P053,
    /** A write-only collection that shall be read. */
    P054,
    /** A second name for an attribute that is not there, or a name that is taken. */
    P060,
    /** A class without a table of its own says what a table has. */
    P061,
    /** Keys of a sequence that is not named, or that are no numbers. */
    P062,
    /** A method that validates an attribute, and cannot be called for it. */
    P070,
    /** A method that validates nothing that is there. */
    P071,
    /** Two methods validate one attribute. */
    P072,
    /** Two sides of a table with itself that both go the same way. */
    P080,
    /** Two relationships write the same column. */
    P081,
    /** Related rows that shall be left alone and deleted. */
    P082,
    /** What is said of the way between two tables contradicts itself. */
    P083,
    /** A method that says which rows belong together, and cannot be asked. */
    P084,
    /** A view that is no record, or cannot be reached, or is of a class that is no entity. */
    P090,
    /** A component of a view that is no attribute. */
    P091,
    /** A component of a view of another type than its attribute. */
    P092,
    /** A view that holds itself, so that it would have no end. */
    P093,
    /** A relationship of a record. */
    P100,
    /** An annotation that means nothing of a record. */
    P101,
    /** A component of a record that is in no column. */
    P102,
    /** A relationship to a record that could not be kept. */
    P103,
    /** A value that is said to be changed in place, and cannot be. */
    P110
    // P026 is said by the guard in athanor-orm, where this processor is missing
}
